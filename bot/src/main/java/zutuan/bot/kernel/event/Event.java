package zutuan.bot.kernel.event;

import java.time.Instant;
import java.util.Map;

/// One fact: `kind` such as `issue.claimed`, on one `subject` such as `issue:12`.
///
/// `source` names the inbound message or job that caused it. `details` are plain values, the change
/// itself, enough to tell the story without looking elsewhere.
public record Event(
        String workspace,
        String subject,
        String kind,
        String actorId,
        Instant at,
        String source,
        Map<String, String> details) {
    public Event {
        details = Map.copyOf(details);
    }
}
