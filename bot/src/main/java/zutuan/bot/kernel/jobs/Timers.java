package zutuan.bot.kernel.jobs;

import java.time.Instant;
import zutuan.bot.kernel.store.Transaction;

/// Where timers are set and stopped, in the transaction of the change they belong to.
public interface Timers {
    /// Sets a timer; one with the same key is moved.
    void schedule(Transaction tx, JobKey key, Instant due, String data);

    /// The same, with what its handler reads again from [JobRun#values].
    default void schedule(Transaction tx, JobKey key, Instant due, JobData data) {
        schedule(tx, key, due, data.written());
    }

    /// Stops a timer, if there is one.
    void cancel(Transaction tx, JobKey key);
}
