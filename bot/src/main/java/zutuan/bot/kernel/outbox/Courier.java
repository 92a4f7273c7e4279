package zutuan.bot.kernel.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zutuan.adapters.Platform;
import zutuan.adapters.link.Threads;
import zutuan.bot.kernel.outbox.pace.Pace;
import zutuan.bot.kernel.outbox.pace.Throttle;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.Outage;
import zutuan.bot.kernel.store.Transaction;

/// Sends what lies in the outbox. Safe for use by many threads.
///
/// Started, it sends rows as they are committed and claims in the background what nobody holds. Not
/// started, it sends only when [#deliverDue] is called.
public final class Courier implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration PATIENCE = Duration.ofMillis(2_500);
    private static final int CLAIMED_AT_ONCE = 500;

    private final Database database;
    private final Function<String, @Nullable Platform> platforms;
    private final CourierSettings settings;
    private final Pace pace;
    private final CourierStore store;
    private final Postman postman;
    private volatile Undelivered.Listener listener = (_, _) -> {};
    private final Lanes lanes;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Throttle byHand = new Throttle();
    private final Outage outage;
    private volatile @Nullable Thread sweeper;
    private volatile boolean live;
    private boolean caughtUp;

    /// `platforms` finds a platform by its name, if this instance runs it.
    public Courier(
            Database database,
            OutboxStore outbox,
            Function<String, @Nullable Platform> platforms,
            CourierSettings settings,
            Pace pace) {
        this.database = database;
        this.platforms = platforms;
        this.settings = settings;
        this.pace = pace;
        store = outbox.heldBy(settings.instance());
        outage = new Outage(pace.clock(), LOG, "outbox not swept");
        postman = new Postman(database, store, settings.attempts(), pace, this::undelivered);
        lanes = new Lanes(platforms, postman, settings, pace);
    }

    /// Begins to send by itself, first of all what this instance left behind.
    public synchronized void start() {
        if (!live) {
            // First of all: a row committed from now on is either offered or swept, or both.
            live = true;
            sweeper = Thread.ofVirtual().name("courier-sweeper").start(this::sweepUntilClosed);
        }
    }

    /// Who hears of parcels that are given up; before the start.
    public void listen(Undelivered.Listener newListener) {
        listener = newListener;
    }

    private void undelivered(Transaction tx, Undelivered letter) {
        listener.undelivered(tx, letter);
    }

    // --- What the outbox asks for ---

    @Nullable Platform platform(String name) {
        return platforms.apply(name);
    }

    String instance() {
        return settings.instance();
    }

    OutboxStore.Lease lease(Instant now) {
        return new OutboxStore.Lease(now, now.plus(settings.lease()));
    }

    /// A row of ours was committed.
    void offer(Consignment row) {
        if (live) {
            lanes.offer(row);
        }
    }

    boolean recall(String id) {
        return lanes.recall(id);
    }

    void forget(String id) {
        lanes.forget(id);
    }

    // --- By itself ---

    private void sweepUntilClosed() {
        do {
            Threads.guarded(LOG, "outbox not swept", null, this::sweepOrTell);
        } while (!closesWithin(settings.sweep()));
    }

    private void sweepOrTell() {
        try {
            sweep();
            outage.over();
        } catch (Throwable failed) {
            outage.failed(failed);
        }
    }

    private boolean closesWithin(Duration pause) {
        try {
            return closing.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /// Keeps what is held, and claims what nobody holds.
    synchronized void sweep() {
        renew();
        if (!caughtUp) {
            claimAll().forEach(lanes::claimed);
            caughtUp = true;
        }
        int claimed;
        do {
            claimed = claimSome();
        } while (claimed == CLAIMED_AT_ONCE);
        lanes.nudge();
    }

    private int claimSome() {
        var lease = lease(pace.clock().instant());
        var claimed = claim(new CourierStore.Claim(false, CLAIMED_AT_ONCE, lease));
        claimed.forEach(lanes::claimed);
        return claimed.size();
    }

    private List<Consignment> claim(CourierStore.Claim claim) {
        var here = here(database.read(tx -> store.platforms(tx, claim)));
        return here.isEmpty() ? List.of() : database.write(tx -> store.claim(tx, claim, here));
    }

    private Set<String> here(Set<String> names) {
        return names.stream()
                .filter(name -> platforms.apply(name) != null)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void renew() {
        var now = pace.clock().instant();
        var soon = now.plus(settings.lease().dividedBy(2));
        var ending =
                lanes.held().stream().filter(held -> held.leaseUntil().isBefore(soon)).toList();
        for (int from = 0; from < ending.size(); from += CLAIMED_AT_ONCE) {
            int to = Math.min(ending.size(), from + CLAIMED_AT_ONCE);
            renew(ending.subList(from, to), lease(now).until());
        }
    }

    private void renew(List<Held> ending, Instant until) {
        var ids = ending.stream().map(Held::id).toList();
        var ours = database.write(tx -> store.renew(tx, ids, until));
        for (var held : ending) {
            if (ours.contains(held.id())) {
                held.renewed(until);
            } else if (held.isWaiting()) {
                lanes.drop(held);
            }
        }
    }

    // --- By hand ---

    /// Sends everything whose time has come, on the calling thread, in order; returns how many
    /// messages the platforms took. Not to be mixed with [#start].
    public int deliverDue() {
        return new Round(this::claimAll, platforms, postman, byHand, pace).run();
    }

    private List<Consignment> claimAll() {
        var lease = lease(pace.clock().instant());
        return claim(new CourierStore.Claim(true, Integer.MAX_VALUE, lease));
    }

    /// How long the conversation that moves slowest has not moved although messages wait in it;
    /// zero if all move.
    public Duration standstill() {
        return lanes.standstill(pace.clock().instant());
    }

    // --- The end ---

    /// Waits up to 5 s for what is on its way; the rest stays in the table for whoever comes next.
    @Override
    public void close() {
        closing.countDown();
        awaitSweeper();
        lanes.close(PATIENCE, Duration.ofSeconds(1));
        var waiting = lanes.held().stream().filter(Held::isWaiting).map(Held::id).toList();
        if (!waiting.isEmpty() && database.health().open()) {
            release(waiting);
        }
    }

    private void awaitSweeper() {
        var thread = sweeper;
        try {
            if (thread != null && !thread.join(Duration.ofSeconds(1))) {
                LOG.warn("outbox still being swept at the end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void release(List<String> ids) {
        try {
            for (int from = 0; from < ids.size(); from += CLAIMED_AT_ONCE) {
                var some = ids.subList(from, Math.min(ids.size(), from + CLAIMED_AT_ONCE));
                database.write(tx -> {
                    store.release(tx, some);
                    return some.size();
                });
            }
        } catch (Throwable failed) {
            LOG.warn("outbox rows not released count={}", ids.size(), failed);
        }
    }
}
