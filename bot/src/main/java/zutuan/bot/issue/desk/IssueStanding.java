package zutuan.bot.issue.desk;

import java.time.Instant;
import zutuan.adapters.Standing;
import zutuan.adapters.Standing.Tone;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.IssueState;
import zutuan.bot.kernel.people.Roster;

/// The head of an issue's cards: its number, its place and how it stands, in a word and a colour.
public final class IssueStanding {
    private IssueStanding() {}

    public static Standing of(Issue issue, Roster roster, Instant now) {
        // Where there may be an epidemic is nobody's business who only sees a card.
        String place = issue.nature().confidential() ? "" : " " + IssuePhrases.place(issue, roster);
        return new Standing(
                issue.subject().text(),
                issue.number() + "号" + place,
                word(issue, now),
                tone(issue, now));
    }

    private static String word(Issue issue, Instant now) {
        String late = issue.isOverdue(now) ? "·已超期" : "";
        return switch (issue.state()) {
            case IssueState.Reported() -> "待认领" + late;
            case IssueState.Claimed _ -> issue.course().waiting() == null ? "办理中" + late : "等待外部";
            case IssueState.CloseAsked _ -> "待确认";
            case IssueState.Closed _ -> "已销号";
            case IssueState.Merged(var into, _, _) -> "已并入%d号".formatted(into);
            case IssueState.Withdrawn _ -> "已作废";
        };
    }

    private static Tone tone(Issue issue, Instant now) {
        return switch (issue.state()) {
            case IssueState.Reported() -> issue.isOverdue(now) ? Tone.LATE : Tone.OPEN;
            case IssueState.Claimed _ -> issue.isOverdue(now) ? Tone.LATE : Tone.BUSY;
            case IssueState.CloseAsked _ -> Tone.BUSY;
            case IssueState.Closed _ -> Tone.DONE;
            case IssueState.Merged _, IssueState.Withdrawn _ -> Tone.GONE;
        };
    }
}
