package zutuan.bot.issue.reminder;

import java.util.Map;
import zutuan.bot.issue.desk.IssueBook.Entry;
import zutuan.bot.issue.desk.Registry;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.Issue.Step;
import zutuan.bot.issue.model.IssueEvent;
import zutuan.bot.issue.store.IssueStore;
import zutuan.bot.kernel.event.Event;
import zutuan.bot.kernel.event.EventKind;
import zutuan.bot.kernel.store.Transaction;

/// Hears that a member's matters are another's from now on, and moves issues with them. Both were
/// told by who decided it.
public record SuccessionDesk(Registry registry) {
    private static final IssueStore ISSUES = new IssueStore();

    static final EventKind HANDED_OVER = EventKind.heard("member.handed_over");

    public void on(Transaction tx, Event event) {
        if (event.is(HANDED_OVER) && event.subject().is(Issue.KIND.code())) {
            move(tx, new Issue.Ref(event.workspace(), event.subject().number()), event);
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
