package zutuan.bot.issue.reminder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import zutuan.bot.issue.closing.ClosingReplies;
import zutuan.bot.issue.desk.IssueBook.Entry;
import zutuan.bot.issue.desk.Registry;
import zutuan.bot.issue.escalation.EscalationReplies;
import zutuan.bot.issue.model.InCharge;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.Issue.Step;
import zutuan.bot.issue.model.IssueEvent;
import zutuan.bot.issue.model.IssueState.CloseAsked;
import zutuan.bot.issue.store.IssueListStore;
import zutuan.bot.issue.store.IssueStore;
import zutuan.bot.kernel.event.Event;
import zutuan.bot.kernel.event.EventKind;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.StandingStore;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Topic;

/// Hears that a member's matters are another's from now on, and moves issues with them. Both were
/// told by who decided it.
public record SuccessionDesk(Registry registry, List<Roster> rosters) {
    private static final IssueStore ISSUES = new IssueStore();
    private static final IssueListStore LISTS = new IssueListStore();

    static final EventKind HANDED_OVER = EventKind.heard("member.handed_over");

    private static final EventKind REMOVED = EventKind.heard("member.removed");

    public SuccessionDesk {
        rosters = List.copyOf(rosters);
    }

    /// Whether a member has asked for more time for a matter.
    public boolean hasAsked(Transaction tx, Roster roster, Topic topic, String memberId) {
        return LISTS.extensions(tx, roster.workspace()).stream()
                .filter(issue -> issue.subject().equals(topic.subject()))
                .map(issue -> issue.course().extension())
                .anyMatch(asked -> asked != null && asked.by().equals(memberId));
    }

    public void on(Transaction tx, Event event) {
        if (event.is(REMOVED)) {
            rosters.stream()
                    .filter(roster -> roster.workspace().equals(event.workspace()))
                    .map(roster -> new StandingStore().serving(tx, roster))
                    .forEach(roster -> left(tx, event.subject().id(), roster));
        }
        if (event.is(HANDED_OVER) && event.subject().is(Issue.KIND.code())) {
            move(tx, new Issue.Ref(event.workspace(), event.subject().number()), event);
        }
    }

    /// What waited for the word of who has left waits for somebody else's.
    private void left(Transaction tx, String memberId, Roster roster) {
        var lists = LISTS;
        for (var issue : lists.extensions(tx, roster.workspace())) {
            var asked = issue.course().extension();
            var team = Optional.ofNullable(issue.nature().teamId()).flatMap(roster::team);
            if (asked != null && team.filter(one -> one.leadId().equals(memberId)).isPresent()) {
                var replies = new EscalationReplies(registry.phrases());
                var message = replies.extensionAskedOf(issue, asked, roster);
                var grantors = InCharge.grantors(issue, asked.by(), roster);
                registry.herald().tell(tx, grantors, asked.by(), message, issue);
            }
        }
        for (var issue : lists.openOf(tx, roster.workspace(), memberId)) {
            boolean reported = issue.report().reporterId().equals(memberId);
            if (reported && issue.state() instanceof CloseAsked(_, _, var result)) {
                var message =
                        new ClosingReplies(registry.phrases()).closeAsked(issue, result, roster);
                var told = InCharge.confirmers(issue, roster);
                registry.herald().tell(tx, told, null, message, issue);
            }
        }
    }

    /// Again if somebody was faster.
    private void move(Transaction tx, Issue.Ref ref, Event event) {
        var details = event.details();
        var succession =
                new Succession(
                        details.getOrDefault("from", ""),
                        details.getOrDefault("to", ""),
                        event.at());
        var entry =
                new Entry(
                        IssueEvent.HANDED_OVER,
                        Map.of("from", succession.fromId(), "to", succession.toId()));
        var deed = event.deed(tx);
        boolean moved = false;
        while (!moved) {
            var issue = ISSUES.find(tx, ref).orElseThrow();
            moved =
                    switch (succession.of(issue)) {
                        case Step.Refused _ -> true;
                        case Step.Done(var next) -> registry.book().enter(deed, issue, next, entry);
                    };
        }
    }
}
