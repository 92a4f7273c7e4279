package zutuan.bot.issue;

import java.time.Instant;

/// Where an issue stands.
sealed interface IssueState {
    /// 待认领: with the team, nobody leads it yet.
    record Reported() implements IssueState {}

    /// 办理中: somebody leads it (主办).
    record Claimed(String leadId, Instant since) implements IssueState {}

    /// 待确认: the lead says that it is done; the reporter is asked.
    record CloseAsked(Claimed claimed, Instant at, String result) implements IssueState {}

    /// 已销号.
    record Closed(CloseAsked asked, Instant at, String confirmedBy) implements IssueState {}
}
