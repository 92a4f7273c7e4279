package zutuan.bot.kernel.event;

import java.util.Map;
import zutuan.bot.kernel.store.Transaction;

/// Where features write down what happened.
public interface Events {
    /// Adds a fact in the transaction of the change that it tells of.
    void record(Transaction tx, Event event);

    /// Adds what a deed did to a subject.
    default void record(Deed deed, Subject subject, EventKind kind, Map<String, String> facts) {
        record(
                deed.tx(),
                new Event(
                        deed.workspace(),
                        subject,
                        kind.code(),
                        deed.actorId(),
                        deed.at(),
                        deed.source(),
                        facts));
    }
}
