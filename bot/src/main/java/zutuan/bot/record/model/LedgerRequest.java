package zutuan.bot.record.model;

import java.time.Instant;
import zutuan.bot.kernel.event.Subject;

/// The town wants a figure of a village and has asked somebody there for it, once.
public record LedgerRequest(
        String workspace, long number, LedgerEntry.Name name, Asked asked, Instant at) {
    /// The kind of [Subject] that a request is.
    public static final String SUBJECT = "figure_request";

    /// Who asked, and whom.
    public record Asked(String byId, String ofId) {}

    public Subject subject() {
        return Subject.of(SUBJECT, number);
    }
}
