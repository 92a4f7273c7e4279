package zutuan.adapters.link;

import java.time.Duration;

/// Waiting for threads to end.
final class Threads {
    private Threads() {}

    /// Whether the thread ended in time (or never began). An interrupt does not cut the wait short,
    /// because what is being closed must be closed; it stays set.
    static boolean join(Thread thread, Duration patience) {
        if (thread.getState() == Thread.State.NEW) {
            return true;
        }
        var interrupted = Thread.interrupted();
        var end = System.nanoTime() + patience.toNanos();
        try {
            while (thread.isAlive()) {
                try {
                    return thread.join(Duration.ofNanos(end - System.nanoTime()));
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
            return true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
