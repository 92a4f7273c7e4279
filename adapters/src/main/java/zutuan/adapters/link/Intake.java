package zutuan.adapters.link;

import java.time.Duration;
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
    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    /// How many may wait; one more holds up its caller, which is what the server feels.
    static final int ROOM = 1_000;

    private static final Duration BUSY_PAUSE = Duration.ofSeconds(1);
    private static final Duration LAST_PATIENCE = Duration.ofSeconds(5);

    private final Timing.Pauses pauses;
    private final ExecutorService threads;
    private final Semaphore room = new Semaphore(ROOM);
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Address, Queue<Inbound>> lanes = new HashMap<>();
    private volatile @Nullable Inbox inbox;

    /// `name` appears in thread names.
    public Intake(String name, Timing.Pauses pauses) {
        this.pauses = pauses;
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
        lock.lock();
        try {
            return enqueue(inbound);
        } finally {
            lock.unlock();
        }
    }

    private boolean enqueue(Inbound inbound) {
        var destination = inbox;
        if (destination == null || threads.isShutdown()) {
            room.release();
            return false;
        }
        var address = inbound.envelope().address();
        var lane = lanes.get(address);
        if (lane == null) {
            lane = new ArrayDeque<>();
            lanes.put(address, lane);
            threads.execute(() -> work(address, destination));
        }
        return lane.add(inbound);
    }

    private void work(Address address, Inbox destination) {
        try {
            for (var next = next(address); next != null; next = next(address)) {
                handIn(next, destination);
                room.release();
            }
        } catch (InterruptedException _) {
            log.warn("Not handed in before the end conversation={}", address.conversation());
        }
    }

    private @Nullable Inbound next(Address address) {
        lock.lock();
        try {
            var lane = lanes.get(address);
            var next = lane == null ? null : lane.poll();
            if (next == null) {
                lanes.remove(address);
            }
            return next;
        } finally {
            lock.unlock();
        }
    }

    private void handIn(Inbound inbound, Inbox destination) throws InterruptedException {
        try {
            while (destination.accept(inbound) == Inbox.Acceptance.BUSY) {
                pauses.pause(BUSY_PAUSE);
            }
        } catch (RuntimeException bug) {
            log.error("Inbox failed messageId={}", inbound.envelope().messageId(), bug);
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
                log.error("Threads still run");
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
