package zutuan.adapters.onebot;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zutuan.adapters.Address;
import zutuan.adapters.Inbound;
import zutuan.adapters.Inbox;
import zutuan.adapters.link.Timing.Pauses;

/// Hands things in, one after another in each conversation and beside each other otherwise, away
/// from the threads that read the sockets. What the inbox cannot take yet is offered until it can.
/// Safe for use by many threads.
final class Intake {
    private static final Logger log = LoggerFactory.getLogger(Intake.class);
    private static final Duration SHORTEST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(15);

    /// More than so many waiting things hold up the sockets.
    private static final int MOST_WAITING = 1024;

    private final Inbox inbox;
    private final Executor threads;
    private final Pauses pauses;
    private final Semaphore room = new Semaphore(MOST_WAITING);
    private final Map<Address, Queue<Inbound>> lanes = new HashMap<>();

    /// `threads` may refuse work when all ends.
    Intake(Inbox inbox, Executor threads, Pauses pauses) {
        this.inbox = inbox;
        this.threads = threads;
        this.pauses = pauses;
    }

    /// Takes its place in the conversation; waits while there is no room.
    void add(Inbound inbound) throws InterruptedException {
        room.acquire();
        var at = inbound.envelope().address();
        synchronized (lanes) {
            var lane = lanes.get(at);
            if (lane != null) {
                lane.add(inbound);
                return;
            }
            lanes.put(at, new ArrayDeque<>(List.of(inbound)));
        }
        threads.execute(() -> drain(at));
    }

    private void drain(Address at) {
        try {
            for (var next = next(at); next != null; next = next(at)) {
                handIn(next);
                room.release();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Inbound next(Address at) {
        synchronized (lanes) {
            var lane = lanes.get(at);
            var next = lane == null ? null : lane.poll();
            if (next == null) {
                lanes.remove(at);
            }
            return next;
        }
    }

    private void handIn(Inbound inbound) throws InterruptedException {
        var pause = SHORTEST;
        while (!isTaken(inbound)) {
            pauses.pause(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
        }
    }

    private boolean isTaken(Inbound inbound) {
        try {
            return inbox.accept(inbound) != Inbox.Acceptance.BUSY;
        } catch (RuntimeException bug) {
            log.error("Inbox failed message={}", inbound.envelope().messageId(), bug);
            return true;
        }
    }
}
