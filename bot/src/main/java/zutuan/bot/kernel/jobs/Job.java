package zutuan.bot.kernel.jobs;

import zutuan.bot.kernel.store.Transaction;

/// A kind of timer and what it does.
public record Job(String name, Handler handler) {
    /// Acts in the transaction that also removes the timer.
    @FunctionalInterface
    public interface Handler {
        void run(JobRun run, Transaction tx);
    }
}
