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

/// Hears that a meeting decided which team an issue goes to, and moves it there. Those whom that
/// concerns were told by who filed the minutes.
public record DecisionDesk(Registry registry) {
    private static final IssueStore ISSUES = new IssueStore();

    static final EventKind DECIDED = EventKind.heard("meeting.decided");

    public void on(Transaction tx, Event event) {
        String team = event.details().getOrDefault("team", "");
        if (event.is(DECIDED) && event.subject().is(Issue.KIND.code()) && !team.isEmpty()) {
            move(tx, new Issue.Ref(event.workspace(), event.subject().number()), team, event);
        }
    }

    /// Again if somebody was faster.
    private void move(Transaction tx, Issue.Ref ref, String team, Event event) {
        var entry =
                new Entry(
                        IssueEvent.DISPATCHED,
                        Map.of("to", team, "meeting", event.details().getOrDefault("meeting", "")));
        var deed = event.deed(tx);
        boolean moved = false;
        while (!moved) {
            var issue = ISSUES.find(tx, ref).orElseThrow();
            moved =
                    switch (issue.dispatchToTeam(team)) {
                        case Step.Refused _ -> true;
                        case Step.Done(var next) -> registry.book().enter(deed, issue, next, entry);
                    };
        }
    }
}
