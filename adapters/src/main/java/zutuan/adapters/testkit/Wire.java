package zutuan.adapters.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Outgoing;

/// What the members of the fake platform see, in order. Safe for use by many threads.
final class Wire {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final List<Outgoing> shown = new ArrayList<>();
    private final Map<String, String> idsByKey = new HashMap<>();
    private final boolean recognisesKey;
    private @Nullable Outgoing overtaken;
    private int lastId;

    Wire(boolean recognisesKey) {
        this.recognisesKey = recognisesKey;
    }

    /// Shows the message as often and as late as the fault says, and names it. A key that is
    /// recognised shows nothing and gets its first name.
    String take(Outgoing outgoing, @Nullable Fault fault) {
        return locked(() -> {
            var known = idsByKey.get(outgoing.key());
            if (recognisesKey && known != null) {
                return known;
            }
            show(outgoing, fault);
            var id = "m" + ++lastId;
            idsByKey.put(outgoing.key(), id);
            grown.signalAll();
            return id;
        });
    }

    private void show(Outgoing outgoing, @Nullable Fault fault) {
        if (fault == Fault.Silent.DROPPED) {
            return;
        }
        if (fault == Fault.Silent.OVERTAKEN && overtaken == null) {
            overtaken = outgoing;
            return;
        }
        shown.add(outgoing);
        if (fault == Fault.Silent.DOUBLED) {
            shown.add(outgoing);
        }
        if (overtaken != null) {
            shown.add(overtaken);
            overtaken = null;
        }
    }

    List<Outgoing> shown() {
        return locked(() -> List.copyOf(shown));
    }

    /// Waits in real time; gives up with an [AssertionError] that shows what came.
    List<Outgoing> await(int count, Duration patience) {
        lock.lock();
        try {
            var left = patience.toNanos();
            while (shown.size() < count && left > 0) {
                left = grown.awaitNanos(left);
            }
            if (shown.size() < count) {
                throw new AssertionError(
                        "%d of %d messages after %d ms: %s"
                                .formatted(shown.size(), count, patience.toMillis(), texts()));
            }
            return List.copyOf(shown);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for messages", interrupted);
        } finally {
            lock.unlock();
        }
    }

    private List<String> texts() {
        return shown.stream().map(outgoing -> outgoing.message().plain()).toList();
    }

    private <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
