package zutuan.bot.kernel.media;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// How many pictures and files may lie in memory at once; whoever comes next waits, in order. Safe
/// for use by many threads.
public final class Hands {
    /// Those who come by the web wait on threads of a pool, of which most stay free.
    private static final int MOST_WAITING = 64;

    private static final int PATIENCE_SECONDS = 120;
    private static final int SHARE = 8;

    private final Semaphore free;

    /// As many of this size as fill an eighth of the memory.
    public Hands(int maxBytes) {
        long fitting = Runtime.getRuntime().maxMemory() / SHARE / maxBytes;
        free = new Semaphore(Math.clamp(fitting, 2, 16), true);
    }

    /// What is done with a picture or file in hand.
    @FunctionalInterface
    public interface Handling<T> {
        T handle() throws IOException;
    }

    /// An [IOException] says, in one Chinese line, that too many others wait.
    public <T> T hold(Handling<T> handling) throws IOException {
        if (free.getQueueLength() >= MOST_WAITING || !isMyTurn()) {
            throw new IOException(MediaReplies.BUSY);
        }
        try {
            return handling.handle();
        } finally {
            free.release();
        }
    }

    private boolean isMyTurn() {
        try {
            return free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
