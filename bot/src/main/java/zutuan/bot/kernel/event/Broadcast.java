package zutuan.bot.kernel.event;

import java.util.List;
import java.util.function.Supplier;
import zutuan.bot.kernel.store.Transaction;

/// Records events and tells every listener, in the order in which the features were named. What a
/// listener records is told in turn.
public final class Broadcast implements Events {
    private final EventStore store;
    private final Supplier<List<Listener>> listeners;

    /// `listeners` is asked for late, because features are built with the events they write.
    public Broadcast(EventStore store, Supplier<List<Listener>> listeners) {
        this.store = store;
        this.listeners = listeners;
    }

    @Override
    public void record(Transaction tx, Event event) {
        store.record(tx, event);
        listeners.get().forEach(listener -> listener.on(tx, event));
    }
}
