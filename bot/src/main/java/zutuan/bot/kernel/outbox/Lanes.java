package zutuan.bot.kernel.outbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zutuan.adapters.Address;
import zutuan.adapters.Platform;
import zutuan.adapters.link.Standstill;
import zutuan.adapters.link.Threads;
import zutuan.bot.kernel.outbox.pace.Pace;
import zutuan.bot.kernel.outbox.pace.Steady;
import zutuan.bot.kernel.outbox.pace.Throttle;
import zutuan.bot.kernel.store.StoreUnavailable;

/// Everything this instance holds, in one lane per conversation. Safe for use by many threads.
final class Lanes {
    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);
    private static final Duration STORE_PAUSE = Duration.ofSeconds(1);

    private final Map<Address, Lane> lanes = new ConcurrentHashMap<>();
    private final Map<String, Held> held = new ConcurrentHashMap<>();
    private final AtomicLong lastNumber = new AtomicLong();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Throttle throttle = new Throttle();
    private final Steady steady = new Steady();
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("courier-", 1).factory());

    /// Ids that a claim may still bring although they are done with.
    private final Cache<String, Boolean> settled = recently();

    /// Ids that a commit may still bring although they are withdrawn.
    private final Cache<String, Boolean> withdrawn = recently();

    private final Function<String, @Nullable Platform> platforms;
    private final Postman postman;
    private final CourierSettings settings;
    private final Pace pace;

    Lanes(
            Function<String, @Nullable Platform> platforms,
            Postman postman,
            CourierSettings settings,
            Pace pace) {
        this.platforms = platforms;
        this.postman = postman;
        this.settings = settings;
        this.pace = pace;
    }

    private static Cache<String, Boolean> recently() {
        return Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(2))
                .maximumSize(50_000)
                .build();
    }

    // --- What comes in and goes out ---

    /// Takes a row that was just committed.
    void offer(Consignment row) {
        if (withdrawn.getIfPresent(row.id()) == null) {
            settled.invalidate(row.id());
            take(row);
        }
    }

    /// Takes a row that was just claimed.
    void claimed(Consignment row) {
        if (settled.getIfPresent(row.id()) == null) {
            take(row);
        }
    }

    private void take(Consignment row) {
        var fresh = new Held(lastNumber.incrementAndGet(), row, steady(row.dueAt()));
        var kept =
                held.compute(row.id(), (_, old) -> old == null || old.isRecalled() ? fresh : old);
        if (kept == fresh) {
            add(fresh);
        }
    }

    private void add(Held added) {
        var to = added.row().parcel().to();
        while (!closed() && !lanes.computeIfAbsent(to, this::lane).add(added)) {
            Thread.onSpinWait();
        }
    }

    private Lane lane(Address at) {
        return new Lane(at, this, settings.inFlight(), pace.clock());
    }

    /// How long the lane that moves slowest has not moved although messages wait in it.
    Duration standstill(Instant now) {
        return Standstill.longest(
                lanes.values().stream().flatMap(lane -> lane.moved().stream()).toList(), now);
    }

    /// Whether it is certain that a row will not be sent from here, unless it is offered again.
    boolean recall(String id) {
        var known = held.get(id);
        if (known == null) {
            withdrawn.put(id, true);
            return true;
        }
        return known.recall();
    }

    /// Its withdrawal is committed. A claim that read the row before may still bring it, or has
    /// just brought it anew.
    void forget(String id) {
        settled.put(id, true);
        withdrawn.invalidate(id);
        var known = held.get(id);
        if (known != null && known.recall()) {
            drop(known);
        }
    }

    /// What is held for sending, in order.
    List<Held> held() {
        return held.values().stream()
                .filter(one -> !one.isRecalled())
                .sorted((one, other) -> Long.compare(one.number(), other.number()))
                .toList();
    }

    /// Lets go of a row without having sent it.
    void drop(Held dropped) {
        held.remove(dropped.id(), dropped);
        var lane = lanes.get(dropped.row().parcel().to());
        if (lane != null) {
            lane.remove(dropped);
        }
    }

    void nudge() {
        lanes.values().forEach(Lane::nudge);
    }

    // --- What the lanes ask for ---

    /// Whether it runs.
    boolean run(Lane lane) {
        try {
            threads.execute(lane);
            return true;
        } catch (RejectedExecutionException closed) {
            LOG.debug("lane not started: closing");
            return false;
        } catch (Throwable noThread) {
            Threads.tell(LOG, "lane not started at={}", lane.at().conversation(), noThread);
            return false;
        }
    }

    void retire(Lane lane) {
        lanes.remove(lane.at(), lane);
    }

    boolean isClosing() {
        return closing.getCount() == 0;
    }

    private boolean closed() {
        return threads.isShutdown();
    }

    /// A time to come, as it will be when the clock has gone so far, even if it is set meanwhile.
    private Instant steady(Instant future) {
        var now = pace.clock().instant();
        return steady.at(now).plus(Duration.between(now, future));
    }

    /// How long the next message of a lane has to wait. Zero takes a token from the buckets.
    Duration obstacle(Held head) {
        var row = head.row();
        var now = pace.clock().instant();
        var platform = platforms.apply(row.parcel().to().platform());
        if (platform == null || !head.isWaiting()) {
            return Duration.ZERO;
        }
        var pause = Duration.between(steady.at(now), head.dueAt());
        return pause.isPositive()
                ? pause
                : throttle.pass(row.parcel().to(), platform.capabilities().rate(), now);
    }

    /// Sends a message and returns when the next one may follow.
    void dispatch(Held head, Lane lane) throws InterruptedException {
        var row = head.row();
        var platform = platforms.apply(row.parcel().to().platform());
        var ours = head.leaseUntil().isAfter(pace.clock().instant());
        if (platform == null || !ours || !head.begin()) {
            // What is still pending is claimed by whoever can send it.
            drop(head);
        } else if (platform.capabilities().pipelined()) {
            pipeline(head, platform, lane);
        } else {
            transmitOrDrop(head, platform, () -> {});
        }
    }

    private void pipeline(Held head, Platform platform, Lane lane) throws InterruptedException {
        lane.slots().acquire();
        var passed = new CountDownLatch(1);
        var begun = false;
        try {
            threads.execute(() -> {
                try {
                    transmitOrDrop(head, platform, passed::countDown);
                } finally {
                    passed.countDown();
                    lane.slots().release();
                }
            });
            begun = true;
        } finally {
            if (!begun) {
                lane.slots().release();
            }
        }
        passed.await();
    }

    /// What is dropped is not renewed: its lease runs out, and then it is tried again.
    private void transmitOrDrop(Held head, Platform platform, Runnable handedOver) {
        if (!Threads.guarded(
                LOG,
                "message not moved id={}",
                head.id(),
                () -> transmit(head, platform, handedOver))) {
            drop(head);
        }
    }

    private void transmit(Held head, Platform platform, Runnable handedOver) {
        var row = head.row();
        try {
            if (row.attempts() > 0 && !postman.holds(row.id())) {
                drop(head);
                return;
            }
        } catch (StoreUnavailable down) {
            var again = new Fate.Again(row.attempts(), later(), "store");
            retry(head, again, steady(again.dueAt()));
            return;
        }
        settle(head, postman.attempt(platform, row, handedOver));
    }

    private Instant later() {
        return pace.clock().instant().plus(STORE_PAUSE);
    }

    private void settle(Held head, Fate fate) {
        var due = fate instanceof Fate.Again again ? steady(again.dueAt()) : Instant.MIN;
        boolean recorded = record(head.id(), fate);
        if (recorded && fate instanceof Fate.Again again) {
            retry(head, again, due);
            return;
        }
        settled.put(head.id(), true);
        drop(head);
    }

    private void retry(Held head, Fate.Again again, Instant due) {
        head.again(head.row().again(again.attempts(), again.dueAt()), due);
        add(head);
    }

    /// Until it is written, the row must stay in our hands: anybody else would send it again.
    private boolean record(String id, Fate fate) {
        while (true) {
            try {
                // An interrupt ends the wait for the platform, not the writing down.
                var _ = Thread.interrupted();
                return postman.record(id, fate);
            } catch (StoreUnavailable down) {
                LOG.warn("fate not recorded id={}", id, down);
                if (closesWithin(STORE_PAUSE)) {
                    return false;
                }
            }
        }
    }

    private boolean closesWithin(Duration pause) {
        try {
            return closing.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException closed) {
            return true;
        }
    }

    // --- The end ---

    /// Waits for what is on its way, then ends every thread.
    void close(Duration patience, Duration more) {
        closing.countDown();
        nudge();
        threads.shutdown();
        if (!ended(patience)) {
            threads.shutdownNow();
            if (!ended(more)) {
                LOG.warn("courier threads still run");
            }
        }
    }

    private boolean ended(Duration patience) {
        try {
            return threads.awaitTermination(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
