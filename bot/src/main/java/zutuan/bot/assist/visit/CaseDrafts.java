package zutuan.bot.assist.visit;

import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.kernel.talk.Turn;

/// Where a solved request is kept as a draft of a case, for its technician to approve. The book of
/// cases is another room's; this is all that a result needs of it.
@FunctionalInterface
public interface CaseDrafts {
    /// No book of cases.
    CaseDrafts NONE = (_, _, _) -> {};

    /// What it was and what helped, without names and places, of a request that was solved.
    void draft(HelpRequest request, Told told, Turn turn);

    /// The words of a draft.
    record Told(String symptom, String remedy) {}
}
