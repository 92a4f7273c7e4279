package zutuan.bot.kernel.jobs;

import zutuan.bot.kernel.store.Transaction;

/// A kind of timer and what it does.
public record Job(String name, Handler handler) {
    /// A job whose work takes long – reading much, drawing a picture – and is done before the
    /// transaction, so that nobody waits for the writer meanwhile.
    public static Job prepared(String name, Preparation preparation) {
        return new Job(name, new Prepared(preparation));
    }

    /// Acts in the transaction that also removes the timer.
    @FunctionalInterface
    public interface Handler {
        void run(JobRun run, Transaction tx);

        /// What is to be done in the transaction, made ready before it.
        default Handler ready(JobRun run) {
            return this;
        }
    }

    /// Makes ready what is then done. It may run for nothing, if another instance is faster.
    @FunctionalInterface
    public interface Preparation {
        Handler prepare(JobRun run);
    }

    private record Prepared(Preparation preparation) implements Handler {
        @Override
        public void run(JobRun run, Transaction tx) {
            ready(run).run(run, tx);
        }

        @Override
        public Handler ready(JobRun run) {
            return preparation.prepare(run);
        }
    }
}
