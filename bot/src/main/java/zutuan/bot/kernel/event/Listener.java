package zutuan.bot.kernel.event;

import zutuan.bot.kernel.store.Transaction;

/// Hears of an event in the transaction that records it.
@FunctionalInterface
public interface Listener {
    void on(Transaction tx, Event event);
}
