package zutuan.bot.kernel.store;

import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Finds out whether the store takes writes, by writing. Whoever asks while a probe is under way
/// waits for that one, so that a store that hangs is not given more and more to do.
public final class WriteProbe {
    private final Database database;
    private final InstantSource clock;
    private final AtomicReference<@Nullable FutureTask<Boolean>> underWay = new AtomicReference<>();

    public WriteProbe(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// True once something has been made durable, false if the store refused; it may take long.
    public boolean writes() {
        var mine = new FutureTask<>(this::write);
        var running = underWay.compareAndExchange(null, mine);
        if (running == null) {
            mine.run();
            underWay.set(null);
        }
        return outcome(running == null ? mine : running);
    }

    private boolean write() {
        try {
            long now = clock.millis();
            return database.write(tx ->
                    tx.handle()
                            .createUpdate("update store_probe set written_at = :now")
                            .bind("now", now)
                            .execute())
                    == 1;
        } catch (StoreUnavailable down) {
            return false;
        }
    }

    private static boolean outcome(FutureTask<Boolean> probe) {
        try {
            return probe.get();
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
