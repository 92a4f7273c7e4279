package zutuan.bot.issue.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who has an issue in hand, and how it ended. What runs beside – a higher level, an outside party,
/// an extension – is its [Course].
public sealed interface IssueState {
    /// 待认领: with the team or the town, nobody leads it yet.
    record Reported() implements IssueState {}

    /// 办理中: somebody leads it (主办), by their own claim or by dispatch.
    record Claimed(String leadId, Instant since) implements IssueState {}

    /// 待确认: the lead says that it is done; the reporter is asked.
    record CloseAsked(Claimed claimed, Instant at, String result) implements IssueState {}

    /// 已销号; `confirmedBy` is null when nobody answered in time (未确认自动销号).
    record Closed(CloseAsked asked, Instant at, @Nullable String confirmedBy)
            implements IssueState {}

    /// 并入: goes on under another number.
    record Merged(long into, Instant at, String by) implements IssueState {}

    /// 作废: was no issue after all.
    record Withdrawn(Instant at, String by, String reason) implements IssueState {}
}
