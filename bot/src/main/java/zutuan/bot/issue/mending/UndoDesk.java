package zutuan.bot.issue.mending;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zutuan.adapters.Message;
import zutuan.bot.issue.desk.IssueBook.Entry;
import zutuan.bot.issue.desk.Registry;
import zutuan.bot.issue.desk.Registry.Plan;
import zutuan.bot.issue.desk.Several;
import zutuan.bot.issue.handling.HandlingReplies;
import zutuan.bot.issue.model.Help;
import zutuan.bot.issue.model.InCharge;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.Issue.Step;
import zutuan.bot.issue.model.IssueEvent;
import zutuan.bot.issue.model.IssueState.Closed;
import zutuan.bot.issue.model.Refusal;
import zutuan.bot.issue.report.ReportDesk;
import zutuan.bot.issue.report.ReportReplies;
import zutuan.bot.issue.store.HelpStore;
import zutuan.bot.issue.store.IssueStore;
import zutuan.bot.kernel.event.Event;
import zutuan.bot.kernel.event.EventStore;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Choices;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;

/// Takes a member's last step on an issue back (收回), by rebuilding the issue from its story without
/// that step, and deals with reports that were recalled in the chat.
public final class UndoDesk {
    /// What withdraws the news of a report that nobody has heard yet.
    private static final Set<IssueEvent> WITHDREW =
            EnumSet.of(
                    IssueEvent.CLAIMED,
                    IssueEvent.DISPATCHED,
                    IssueEvent.MERGED,
                    IssueEvent.WITHDRAWN);

    private final HelpStore helpers = new HelpStore();
    private final IssueStore issues = new IssueStore();
    private final Registry registry;
    private final EventStore events;
    private final MergeDesk drops;
    private final Duration window;
    private final ReportDesk reports;
    private final HandlingReplies replies;

    public UndoDesk(
            Registry registry,
            EventStore events,
            MergeDesk drops,
            ReportDesk reports,
            Duration window) {
        this.reports = reports;
        this.registry = registry;
        this.events = events;
        this.drops = drops;
        this.window = window;
        this.replies = new HandlingReplies(registry.phrases());
    }

    public Answer takeBack(Issue issue, Turn turn) {
        var story = events.of(turn.tx(), turn.workspace(), issue.subject());
        var last =
                IssueStory.lastStep(story, turn.member().id())
                        .filter(event -> !turn.now().isAfter(event.at().plus(window)));
        if (last.isEmpty()) {
            return Answer.of(replies.nothingToTakeBack(issue.number())).about(issue.subject());
        }
        if (last.get().is(IssueEvent.REPORTED)) {
            return drops.drop(issue, replies.takenBackReason(), turn);
        }
        return takeBack(issue, story, last.get(), turn);
    }

    private Answer takeBack(Issue issue, List<Event> story, Event last, Turn turn) {
        var before = IssueStory.after(issue.report().ref(), story.subList(0, story.size() - 1));
        var plan =
                new Plan(
                        now ->
                                before.<Step>map(old -> new Step.Done(withRevision(old, now)))
                                        .orElseGet(() -> new Step.Refused(new Refusal.NotYours())),
                        new Entry(IssueEvent.UNDONE, Map.of("step", last.kind())),
                        (wrong, right) -> takenBack(wrong, right, last, turn));
        return registry.take(issue, turn, plan);
    }

    private static Issue withRevision(Issue old, Issue now) {
        return new Issue(old.report(), old.deadline(), old.state(), old.course(), now.revision());
    }

    private Answer takenBack(Issue wrong, Issue right, Event last, Turn turn) {
        var ref = right.report().ref();
        boolean because = !last.details().getOrDefault("reason", "").isEmpty();
        if (last.is(IssueEvent.PROGRESSED) || (last.is(IssueEvent.REOPENED) && because)) {
            registry.notes().removeLast(turn.tx(), ref, turn.member().id());
        }
        if (wrong.state() instanceof Closed && !(right.state() instanceof Closed)) {
            helpers.reopened(turn.tx(), ref);
        }
        if (right.state() instanceof Closed(_, var at, _)) {
            var helps = Help.with(right, turn.roster());
            helpers.closed(turn.tx(), ref, helps, at);
        }
        if (!last.is(IssueEvent.PROGRESSED) && !last.is(IssueEvent.ASSISTED)) {
            tellThoseTold(wrong, right, last, turn);
        }
        tellAgain(right, last, turn);
        return Answer.of(replies.takenBack(right, turn.roster()));
    }

    /// A step within the hold kept the news of the report from whoever has to see to it; with the
    /// step gone it is theirs again.
    private void tellAgain(Issue right, Event last, Turn turn) {
        boolean kept = WITHDREW.stream().anyMatch(last::is);
        if (isHeld(right, last) && kept && right.isOpen() && right.lead().isEmpty()) {
            var notice = reports.tellResponsible(turn, right);
            issues.noticed(turn.tx(), right.report().ref(), notice);
        }
    }

    /// Whoever had it in hand before or after, and the town if it was asked.
    private void tellThoseTold(Issue wrong, Issue right, Event last, Turn turn) {
        boolean town = wrong.course().escalation() != null && right.course().escalation() == null;
        var told =
                Stream.of(
                                InCharge.lead(wrong, turn.roster()).stream(),
                                InCharge.lead(right, turn.roster()).stream(),
                                wasOver(wrong, right) && !isHeld(right, last)
                                        ? InCharge.handlers(right, turn.roster()).stream()
                                        : Stream.<Member>empty(),
                                town
                                        ? InCharge.leaders(turn.roster()).stream()
                                        : Stream.<Member>empty())
                        .flatMap(all -> all)
                        .toList();
        var message = replies.takenBackFor(right, turn.roster(), turn.member().name());
        registry.herald().tell(turn.tx(), told, turn.member().id(), message, right);
    }

    private boolean isHeld(Issue issue, Event last) {
        return last.at().isBefore(issue.report().at().plus(registry.herald().hold()));
    }

    /// Others were told that it was over.
    private static boolean wasOver(Issue wrong, Issue right) {
        return !wrong.isOpen() && right.isOpen();
    }

    /// Within the hold nobody knows of it yet: it goes without a word. Later it is asked.
    public Optional<Answer> recalled(Turn turn, String source) {
        var reported =
                issues.reportedBy(turn.tx(), turn.workspace(), source).stream()
                        .filter(Issue::isOpen)
                        .filter(issue -> issue.report().reporterId().equals(turn.member().id()))
                        .toList();
        if (reported.isEmpty()) {
            return Optional.empty();
        }
        var asked =
                reported.stream()
                        .map(issue ->
                                new Several.Taken(
                                        issue.number(),
                                        recalled(registry.again(issue, turn), turn)))
                        .filter(taken -> !taken.answer().isSilent())
                        .toList();
        return Optional.of(
                switch (asked.size()) {
                    case 0 -> silence();
                    case 1 -> asked.getFirst().answer();
                    default -> Several.join(asked, "");
                });
    }

    private Answer recalled(Issue issue, Turn turn) {
        var reports = new ReportReplies(registry.phrases());
        boolean held = turn.now().isBefore(issue.report().at().plus(registry.herald().hold()));
        if (held && issue.lead().isEmpty()) {
            drops.drop(issue, ReportReplies.recalledReason(), turn);
            return silence();
        }
        var labels = ReportReplies.recalledOptions();
        String typed = "作废%d %s".formatted(issue.number(), ReportReplies.recalledReason());
        var options =
                List.of(
                        new Question.Option(labels.getFirst(), typed),
                        new Question.Option(labels.getLast(), "单独登记" + issue.number()));
        return Choices.ask(reports.recalled(issue), "作废" + issue.number(), options)
                .about(issue.subject());
    }

    private static Answer silence() {
        return new Answer(new Message(List.of()), null, null);
    }
}
