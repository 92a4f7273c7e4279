package zutuan.bot.kernel.jobs;

import java.time.Instant;
import java.util.function.Supplier;
import zutuan.bot.kernel.store.Transaction;

/// Timers that exist only once they are used: the jobs are built from handlers of those who set
/// them.
public record LateTimers(Supplier<Jobs> jobs) implements Timers {
    @Override
    public void schedule(Transaction tx, JobKey key, Instant due, String data) {
        jobs.get().schedule(tx, key, due, data);
    }

    @Override
    public void cancel(Transaction tx, JobKey key) {
        jobs.get().cancel(tx, key);
    }
}
