package zutuan.bot.issue.summary;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zutuan.bot.issue.model.InCharge;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.IssueState.CloseAsked;
import zutuan.bot.issue.store.IssueListStore;
import zutuan.bot.issue.store.IssueStore;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Duty;
import zutuan.bot.kernel.talk.Kit;

/// The open issues that lie before a member: led, helped with, reported, waiting for their word.
public final class IssueDuties {
    private final IssueListStore lists = new IssueListStore();
    private final IssueStore issues = new IssueStore();
    private final SummaryReplies replies;

    public IssueDuties(Kit kit) {
        replies = new SummaryReplies(kit.settings().zone());
    }

    public List<Duty> of(Transaction tx, Roster roster, Member member) {
        String workspace = roster.workspace();
        var own = lists.openOf(tx, workspace, member.id()).stream();
        var assisted =
                lists.assistants(tx, workspace).entrySet().stream()
                        .filter(entry -> entry.getValue().contains(member.id()))
                        .flatMap(entry ->
                                issues.find(tx, new Issue.Ref(workspace, entry.getKey())).stream());
        return Stream.concat(own, assisted)
                .filter(issue -> InCharge.mayKnow(issue, member, roster, false))
                .sorted(Comparator.comparing(Issue::dueAt).thenComparingLong(Issue::number))
                .flatMap(issue -> duty(issue, member, roster).stream())
                .distinct()
                .toList();
    }

    private Optional<Duty> duty(Issue issue, Member member, Roster roster) {
        boolean reported = issue.report().reporterId().equals(member.id());
        if (issue.state() instanceof CloseAsked) {
            return reported
                    ? Optional.of(duty(Duty.Kind.TO_ANSWER, issue, roster, SummaryReplies.CONFIRM))
                    : Optional.empty();
        }
        if (issue.isLedBy(member.id())) {
            return Optional.of(duty(Duty.Kind.TO_DO, issue, roster, SummaryReplies.LEADS));
        }
        return Optional.of(
                reported
                        ? duty(Duty.Kind.ASKED, issue, roster, SummaryReplies.REPORTED)
                        : duty(Duty.Kind.TO_DO, issue, roster, SummaryReplies.ASSISTS));
    }

    private Duty duty(Duty.Kind kind, Issue issue, Roster roster, String role) {
        boolean timed = kind == Duty.Kind.TO_DO && issue.course().waiting() == null;
        return new Duty(kind, replies.own(issue, roster, role), timed ? issue.dueAt() : null);
    }
}
