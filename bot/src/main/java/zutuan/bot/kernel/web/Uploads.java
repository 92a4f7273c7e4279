package zutuan.bot.kernel.web;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;

/// Keeps uploads from taking all threads and all memory: a person sends a few at once, and of those
/// that have come whole a few are worked on at once; the others wait without a thread. Safe for use
/// by many threads.
final class Uploads {
    /// Whoever comes home from the field sends a day's photos at once; they wait on the disk.
    private static final int PER_PERSON = 32;

    private static final int AT_ONCE = 3;

    private final Map<String, Integer> coming = new HashMap<>();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int working;

    /// Whether the person may send one more; [#left] must follow.
    synchronized boolean enters(String person) {
        return coming.merge(person, 1, Integer::sum) <= PER_PERSON;
    }

    synchronized void left(String person) {
        coming.computeIfPresent(person, (_, count) -> count == 1 ? null : count - 1);
    }

    /// Runs the work now or when others are done; [#done] must follow each.
    void work(Runnable work, Executor threads) {
        synchronized (this) {
            if (working == AT_ONCE) {
                waiting.add(() -> threads.execute(work));
                return;
            }
            working++;
        }
        work.run();
    }

    /// One has been worked on: its place goes to the next.
    void done() {
        Runnable next;
        synchronized (this) {
            next = waiting.poll();
            if (next == null) {
                working--;
                return;
            }
        }
        next.run();
    }
}
