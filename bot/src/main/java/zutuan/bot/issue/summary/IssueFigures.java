package zutuan.bot.issue.summary;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import zutuan.bot.issue.model.Help;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.IssueState.Closed;
import zutuan.bot.issue.store.HelpStore;
import zutuan.bot.issue.store.WeekStore;
import zutuan.bot.kernel.calendar.Days;
import zutuan.bot.kernel.event.EventStore;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Figure;
import zutuan.bot.kernel.talk.Figure.Item;
import zutuan.bot.kernel.talk.Figure.Measure;
import zutuan.bot.kernel.talk.Figure.Part;
import zutuan.bot.kernel.talk.Figure.Role;
import zutuan.bot.kernel.talk.Kit;

/// The issues of some days: closed, with whose help, taken up by all, overdue, new. What may be an
/// epidemic is in none of them.
public final class IssueFigures {
    private final WeekStore store = new WeekStore();
    private final HelpStore helpers = new HelpStore();
    private final EventStore events;
    private final Kit kit;
    private final SummaryReplies replies;

    public IssueFigures(Kit kit) {
        this.kit = kit;
        events = new EventStore(kit.ids());
        replies = new SummaryReplies(kit.settings().zone());
    }

    public List<Figure> of(Transaction tx, Roster roster, Days days) {
        String workspace = roster.workspace();
        var at = days.endBy(kit.clock().instant());
        var helps = helpers.within(tx, workspace, days.from(), days.until());
        var closed = store.closed(tx, workspace, days.from(), days.until());
        var studied = new Studied(events, tx, workspace, days);
        var matters = new Matters(roster);
        Function<Issue, Item> solved = issue -> solved(issue, matters, helps);
        return List.of(
                figure(
                        Measure.STUDIED,
                        SummaryReplies.STUDIED,
                        closed.stream().filter(studied::has).toList(),
                        solved),
                figure(Measure.CLOSED, SummaryReplies.CLOSED, closed, solved),
                figure(
                        Measure.HELPED,
                        SummaryReplies.HELPED,
                        closed.stream().filter(issue -> isHelped(issue, helps)).toList(),
                        issue -> helped(issue, matters, helps)),
                figure(
                        Measure.UNCONFIRMED,
                        SummaryReplies.UNCONFIRMED,
                        closed.stream().filter(one -> !IssueSummary.isConfirmed(one)).toList(),
                        solved),
                figure(
                        Measure.OVERDUE,
                        SummaryReplies.OVERDUE,
                        overdue(tx, workspace, at),
                        issue ->
                                item(
                                        issue,
                                        issue.dueAt(),
                                        replies.late(issue, matters.of(issue), roster, at),
                                        List.of())),
                figure(
                        Measure.REPORTED,
                        SummaryReplies.NEW,
                        store.reported(tx, workspace, days.from(), days.until()),
                        issue -> reported(issue, matters)));
    }

    private static Figure figure(
            Measure measure, String definition, List<Issue> issues, Function<Issue, Item> item) {
        return new Figure(measure, definition, issues.stream().map(item).toList());
    }

    private List<Issue> overdue(Transaction tx, String workspace, Instant at) {
        return store.openAt(tx, workspace, at).stream()
                .filter(issue -> IssueSummary.isOverdue(issue, at))
                .toList();
    }

    private static boolean isHelped(Issue issue, Map<Long, List<Help>> helps) {
        return of(issue, helps).stream().anyMatch(Help::elsewhere);
    }

    private static List<Help> of(Issue issue, Map<Long, List<Help>> helps) {
        return helps.getOrDefault(issue.number(), List.of());
    }

    private Item solved(Issue issue, Matters matters, Map<Long, List<Help>> helps) {
        var at = closedAt(issue);
        String text = replies.solved(issue, matters.of(issue), matters.roster(), at);
        return item(issue, at, text, parts(of(issue, helps)));
    }

    private static Item helped(Issue issue, Matters matters, Map<Long, List<Help>> helps) {
        var its = of(issue, helps);
        return item(
                issue,
                closedAt(issue),
                SummaryReplies.helped(matters.of(issue), its, matters.roster()),
                parts(its));
    }

    private static Item reported(Issue issue, Matters matters) {
        var at = issue.report().at();
        return item(issue, at, matters.of(issue), List.of());
    }

    private static Instant closedAt(Issue issue) {
        return issue.state() instanceof Closed over ? over.at() : issue.report().at();
    }

    private static List<Part> parts(List<Help> helps) {
        return helps.stream()
                .map(help ->
                        new Part(
                                role(help.kind()),
                                help.helper(),
                                Objects.requireNonNullElse(help.unit(), "")))
                .toList();
    }

    private static Role role(Help.Kind kind) {
        return switch (kind) {
            case LEAD -> Role.LEAD;
            case ASSIST -> Role.ASSISTANT;
            case PARTY -> Role.PARTY;
        };
    }

    private static Item item(Issue issue, Instant at, String text, List<Part> parts) {
        return new Item(issue.subject(), SummaryReplies.label(issue), at, text, parts);
    }
}
