package zutuan.adapters.link;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zutuan.adapters.Address;
import zutuan.adapters.Inbound;
import zutuan.adapters.Inbox;

/// Hands in what was heard on a link whose other side never says it again: in order per
/// conversation, the conversations beside one another, each until the inbox could keep it. A
/// picture that loads slowly holds up its own conversation and no other, and never the reading
/// thread. Safe for use by many threads.
public final class Intake implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    /// How many may wait; one more holds up its caller, which is what the server feels.
    static final int ROOM = 1_000;

    private static final Duration BUSY_PAUSE = Duration.ofSeconds(1);
    private static final Duration LAST_PATIENCE = Duration.ofSeconds(5);

    private final Timing.Pauses pauses;
    private final InstantSource clock;
    private final ExecutorService threads;
    private final Semaphore room = new Semaphore(ROOM);
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Address, Lane> lanes = new HashMap<>();
    private volatile @Nullable Inbox inbox;

    /// What waits in a conversation. It is there for as long as a thread works on it.
    private static final class Lane {
        private final Queue<Inbound> waiting = new ArrayDeque<>();
        private Instant moved;

        Lane(Instant now) {
            moved = now;
        }
    }

    /// `name` appears in thread names.
    public Intake(String name, Timing timing) {
        pauses = timing.pauses();
        clock = timing.clock();
        threads =
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("intake-" + name + "-", 0).factory());
    }

    /// From now on what is taken goes there.
    public void open(Inbox destination) {
        inbox = destination;
    }

    public boolean isOpen() {
        return inbox != null && !threads.isShutdown();
    }

    /// False when it is not taken, because this is not open or the calling thread interrupted.
    public boolean take(Inbound inbound) {
        try {
            room.acquire();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
        var taken = false;
        lock.lock();
        try {
            taken = enqueue(inbound);
            return taken;
        } finally {
            lock.unlock();
            if (!taken) {
                room.release();
            }
        }
    }

    private boolean enqueue(Inbound inbound) {
        var destination = inbox;
        if (destination == null || threads.isShutdown()) {
            return false;
        }
        var address = inbound.envelope().address();
        var lane = lanes.get(address);
        return lane == null ? begin(inbound, destination) : lane.waiting.add(inbound);
    }

    /// A lane without a thread would be deaf for ever: it is there only if its thread is, too.
    private boolean begin(Inbound first, Inbox destination) {
        var address = first.envelope().address();
        var lane = new Lane(clock.instant());
        lane.waiting.add(first);
        lanes.put(address, lane);
        var begun = false;
        try {
            threads.execute(() -> work(address, destination));
            begun = true;
        } finally {
            if (!begun) {
                lanes.remove(address);
            }
        }
        return true;
    }

    private void work(Address address, Inbox destination) {
        try {
            for (var next = next(address); next != null; next = next(address)) {
                try {
                    handIn(next, destination);
                } finally {
                    room.release();
                }
            }
        } catch (InterruptedException _) {
            LOG.warn("Not handed in before the end conversation={}", address.conversation());
        }
    }

    private @Nullable Inbound next(Address address) {
        lock.lock();
        try {
            var lane = lanes.get(address);
            var next = lane == null ? null : lane.waiting.poll();
            if (lane == null || next == null) {
                lanes.remove(address);
                return null;
            }
            lane.moved = clock.instant();
            return next;
        } finally {
            lock.unlock();
        }
    }

    private void handIn(Inbound inbound, Inbox destination) throws InterruptedException {
        Threads.survives(
                LOG,
                "Inbox failed messageId={}",
                inbound.envelope().messageId(),
                () -> {
                    while (destination.accept(inbound) == Inbox.Acceptance.BUSY) {
                        pauses.pause(BUSY_PAUSE);
                    }
                });
    }

    /// How long the conversation that moves slowest has worked on one message; zero if none has
    /// any.
    public Duration standstill() {
        lock.lock();
        try {
            var moves = lanes.values().stream().map(lane -> lane.moved).toList();
            return Standstill.longest(moves, clock.instant());
        } finally {
            lock.unlock();
        }
    }

    /// Takes nothing more, waits for what it has, then ends every thread.
    @Override
    public void close() {
        lock.lock();
        try {
            threads.shutdown();
        } finally {
            lock.unlock();
        }
        // Whoever waits outside comes in and is sent away.
        room.release();
        if (!ended()) {
            threads.shutdownNow();
            if (!ended()) {
                LOG.error("Threads still run");
            }
        }
    }

    private boolean ended() {
        try {
            return threads.awaitTermination(LAST_PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
