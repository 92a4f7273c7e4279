package zutuan.bot.kernel.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zutuan.adapters.Address;
import zutuan.adapters.link.Threads;

/// One conversation's messages in their order, and the thread that moves them for as long as there
/// are any. Safe for use by many threads.
final class Lane implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    /// The clock may jump, so a pause is looked at again after so long.
    private static final long LONGEST_NAP = TimeUnit.SECONDS.toNanos(1);

    private final Address at;
    private final Lanes lanes;
    private final Semaphore slots;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final TreeMap<Long, Held> waiting = new TreeMap<>();
    private boolean running;
    private boolean retired;
    private boolean nudged;
    private Instant moved;

    Lane(Address at, Lanes lanes, int inFlight, InstantSource clock) {
        this.clock = clock;
        moved = clock.instant();
        this.at = at;
        this.lanes = lanes;
        this.slots = new Semaphore(inFlight);
    }

    Address at() {
        return at;
    }

    /// How many more messages may be without an acknowledgement.
    Semaphore slots() {
        return slots;
    }

    /// False if this lane has ended and another one is needed.
    boolean add(Held held) {
        lock.lock();
        try {
            if (retired) {
                return false;
            }
            waiting.put(held.number(), held);
            changed.signal();
            keepRunning();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// A thread that could not be started is asked for again by whoever comes next.
    private void keepRunning() {
        if (!running && !waiting.isEmpty()) {
            moved = clock.instant();
            running = lanes.run(this);
        }
    }

    /// When it moved last; empty if nothing waits.
    Optional<Instant> moved() {
        lock.lock();
        try {
            return waiting.isEmpty() ? Optional.empty() : Optional.of(moved);
        } finally {
            lock.unlock();
        }
    }

    void remove(Held held) {
        lock.lock();
        try {
            waiting.remove(held.number(), held);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Has a look at the clock.
    void nudge() {
        lock.lock();
        try {
            nudged = true;
            changed.signal();
            keepRunning();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void run() {
        try {
            for (var head = head(); head != null; head = head()) {
                move(head);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            stopped();
        }
    }

    private void stopped() {
        lock.lock();
        try {
            running = false;
        } finally {
            lock.unlock();
        }
    }

    private void move(Held head) throws InterruptedException {
        if (!Threads.survives(LOG, "message not moved id={}", head.id(), () -> tryToMove(head))) {
            // Its lease runs out, and then it is tried again.
            remove(head);
            lanes.drop(head);
        }
    }

    private void tryToMove(Held head) throws InterruptedException {
        var pause = lanes.obstacle(head);
        if (pause.isPositive()) {
            pause(head, pause);
        } else {
            remove(head);
            lanes.dispatch(head, this);
        }
    }

    private void pause(Held head, Duration pause) throws InterruptedException {
        lock.lock();
        try {
            long left = Math.min(pause.toNanos(), LONGEST_NAP);
            while (left > 0 && !nudged && isFirst(head) && !lanes.isClosing()) {
                left = changed.awaitNanos(left);
            }
            nudged = false;
        } finally {
            lock.unlock();
        }
    }

    private boolean isFirst(Held held) {
        var first = waiting.firstEntry();
        return first != null && first.getValue() == held;
    }

    private @Nullable Held head() {
        lock.lock();
        try {
            var first = waiting.firstEntry();
            if (first == null || lanes.isClosing()) {
                retired = true;
                lanes.retire(this);
                return null;
            }
            moved = clock.instant();
            return first.getValue();
        } finally {
            lock.unlock();
        }
    }
}
