package zutuan.bot.issue.summary;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.IssueEvent;
import zutuan.bot.issue.model.IssueState.Claimed;
import zutuan.bot.issue.model.IssueState.CloseAsked;
import zutuan.bot.issue.model.IssueState.Closed;
import zutuan.bot.issue.model.IssueState.Merged;
import zutuan.bot.issue.model.IssueState.Reported;
import zutuan.bot.issue.model.IssueState.Withdrawn;
import zutuan.bot.issue.store.WeekStore;
import zutuan.bot.kernel.calendar.Week;
import zutuan.bot.kernel.event.Event;
import zutuan.bot.kernel.event.EventStore;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Summary;
import zutuan.bot.kernel.talk.Summary.Entry;
import zutuan.bot.kernel.talk.Summary.Kind;
import zutuan.bot.kernel.talk.Summary.Part;

/// A week of issues: new, solved, closed without a word of the reporter, overdue, open. What may be
/// an epidemic is in none of them, since a group reads it.
public final class IssueSummary {
    private final WeekStore store = new WeekStore();
    private final Kit kit;
    private final EventStore events;
    private final SummaryReplies replies;

    public IssueSummary(Kit kit) {
        this.kit = kit;
        events = new EventStore(kit.ids());
        replies = new SummaryReplies(kit.settings().zone());
    }

    public Summary of(Transaction tx, Roster roster, Week week) {
        var now = kit.clock().instant();
        var at = now.isBefore(week.to()) ? now : week.to();
        String workspace = roster.workspace();
        var open = store.openAt(tx, workspace, at);
        var closed = store.closed(tx, workspace, week.from(), week.to());
        return Summary.of(
                part(
                        Kind.NEW,
                        reported(tx, workspace, week),
                        issue -> new Entry(replies.reported(issue, roster), issue.report().at())),
                part(
                        Kind.DONE,
                        closed.stream().filter(IssueSummary::isConfirmed).toList(),
                        issue -> closed(issue, roster)),
                part(
                        Kind.UNCONFIRMED,
                        closed.stream().filter(issue -> !isConfirmed(issue)).toList(),
                        issue -> closed(issue, roster)),
                part(
                        Kind.OVERDUE,
                        open.stream().filter(issue -> isOverdue(issue, at)).toList(),
                        issue -> new Entry(replies.overdue(issue, roster, at), issue.dueAt())),
                part(
                        Kind.OPEN,
                        open,
                        issue -> new Entry(replies.open(issue, roster), issue.report().at())));
    }

    private List<Issue> reported(Transaction tx, String workspace, Week week) {
        var numbers =
                events
                        .between(
                                tx, workspace, week.from(), week.to(), List.of(IssueEvent.REPORTED))
                        .stream()
                        .map(Event::subject)
                        .map(subject -> subject.number())
                        .collect(Collectors.toSet());
        return store.standing(tx, workspace, numbers);
    }

    private static Part part(Kind kind, List<Issue> issues, Function<Issue, Entry> entry) {
        return new Part(
                kind,
                SummaryReplies.NAME,
                SummaryReplies.UNIT,
                issues.stream().map(entry).toList());
    }

    private Entry closed(Issue issue, Roster roster) {
        var at = issue.state() instanceof Closed over ? over.at() : issue.report().at();
        return new Entry(replies.closed(issue, roster, at), at);
    }

    static boolean isConfirmed(Issue issue) {
        return issue.state() instanceof Closed over && over.confirmedBy() != null;
    }

    /// The time of an outside party is not the handlers', neither is that of a reporter who has to
    /// confirm what was done in time.
    static boolean isOverdue(Issue issue, Instant at) {
        boolean inTime =
                switch (issue.state()) {
                    case CloseAsked asked -> !asked.at().isAfter(issue.dueAt());
                    case Closed(var asked, _, _) -> !asked.at().isAfter(issue.dueAt());
                    case Reported _, Claimed _, Merged _, Withdrawn _ -> false;
                };
        return !inTime && issue.course().waiting() == null && at.isAfter(issue.dueAt());
    }
}
