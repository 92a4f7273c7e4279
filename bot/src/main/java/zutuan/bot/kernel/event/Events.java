package zutuan.bot.kernel.event;

import zutuan.bot.kernel.store.Transaction;

/// Where features write down what happened.
public interface Events {
    /// Adds a fact in the transaction of the change that it tells of.
    void record(Transaction tx, Event event);
}
