package zutuan.adapters.link;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/// What all long-lived threads have in common: they go on whatever is thrown, and end when they are
/// told to.
public final class Threads {
    private Threads() {}

    /// A piece of a thread's work.
    @FunctionalInterface
    public interface Turn {
        void run() throws InterruptedException;
    }

    /// Takes a turn. Whatever it throws is logged under `line` with its `detail` and ends here,
    /// errors too: a picture that is too large for the memory must cost one message, not the thread
    /// of all that follow. Only an interrupt still means the end. False when something was thrown.
    public static boolean survives(Logger log, String line, @Nullable Object detail, Turn turn)
            throws InterruptedException {
        try {
            turn.run();
            return true;
        } catch (InterruptedException end) {
            throw end;
        } catch (Throwable thrown) {
            tell(log, line, detail, thrown);
            return false;
        }
    }

    /// The same for work that does not wait.
    public static boolean guarded(Logger log, String line, @Nullable Object detail, Runnable work) {
        try {
            work.run();
            return true;
        } catch (Throwable thrown) {
            tell(log, line, detail, thrown);
            return false;
        }
    }

    /// Logs, and throws nothing: where the memory does not last for the whole story, it may for
    /// what happened and to whom.
    public static void tell(Logger log, String line, @Nullable Object detail, Throwable thrown) {
        try {
            log.error(line, detail, thrown);
        } catch (Throwable _) {
            tellShort(log, line, detail, thrown);
        }
    }

    private static void tellShort(
            Logger log, String line, @Nullable Object detail, Throwable thrown) {
        try {
            log.error(line + " thrown={}", detail, thrown.getClass().getName());
        } catch (Throwable _) {
            // Whoever called goes on, which is worth more than a line.
        }
    }

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
