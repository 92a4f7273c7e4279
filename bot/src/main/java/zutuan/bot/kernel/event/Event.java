package zutuan.bot.kernel.event;

import java.time.Instant;
import java.util.Map;
import zutuan.bot.kernel.store.Transaction;

/// One fact: `kind` such as `issue.claimed`, the code of an [EventKind], on one subject.
///
/// `source` names the inbound message or job that caused it. `details` are plain values, the change
/// itself, enough to tell the story without looking elsewhere.
public record Event(
        String workspace,
        Subject subject,
        String kind,
        String actorId,
        Instant at,
        String source,
        Map<String, String> details) {
    public Event {
        details = Map.copyOf(details);
    }

    /// What follows from it, told as done by the same.
    public Deed deed(Transaction tx) {
        return new Deed(tx, workspace, actorId, at, source);
    }

    public boolean is(EventKind other) {
        return kind.equals(other.code());
    }
}
