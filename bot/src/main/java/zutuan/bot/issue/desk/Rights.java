package zutuan.bot.issue.desk;

import java.util.stream.Stream;
import zutuan.bot.issue.model.InCharge;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.Refusal.Right;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.talk.Turn;

/// What a member may do with an issue in their own name, or in the place of whom they stand in for.
public final class Rights {
    private Rights() {}

    public static boolean has(Right right, Issue issue, Turn turn) {
        return InCharge.has(right, issue, turn.member(), turn.roster())
                || (!grantsOwnRequest(right, issue, turn.member())
                        && places(issue, turn)
                                .anyMatch(one -> InCharge.has(right, issue, one, turn.roster())));
    }

    /// Who asked for more time does not grant it, in nobody's place either.
    private static boolean grantsOwnRequest(Right right, Issue issue, Member member) {
        var asked = issue.course().extension();
        return right == Right.GRANT && asked != null && asked.by().equals(member.id());
    }

    public static boolean mayKnow(Issue issue, Turn turn) {
        return InCharge.mayKnow(issue, turn.member(), turn.roster(), turn.inGroup())
                || places(issue, turn)
                        .anyMatch(
                                one -> InCharge.mayKnow(issue, one, turn.roster(), turn.inGroup()));
    }

    /// In whose name the member returns an issue: the lead's, if they stand in for the lead.
    public static Member hand(Issue issue, Turn turn) {
        if (issue.isLedBy(turn.member().id())) {
            return turn.member();
        }
        return places(issue, turn)
                .filter(one ->
                        issue.isLedBy(one.id()) || InCharge.leadsTeam(issue, one, turn.roster()))
                .findFirst()
                .orElse(turn.member());
    }

    /// The member, and in whose place they act on this issue.
    private static Stream<Member> places(Issue issue, Turn turn) {
        return Presence.of(turn)
                .around(issue, turn.roster())
                .inPlaceOf(turn.member(), turn.roster())
                .stream();
    }
}
