package zutuan.bot.issue.mending;

import java.util.Map;
import java.util.regex.Pattern;
import zutuan.bot.issue.closing.ClosingReplies;
import zutuan.bot.issue.desk.IssueBook.Entry;
import zutuan.bot.issue.desk.Registry;
import zutuan.bot.issue.desk.Registry.Plan;
import zutuan.bot.issue.desk.Rights;
import zutuan.bot.issue.handling.HandlingDesk;
import zutuan.bot.issue.model.InCharge;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.Issue.Step;
import zutuan.bot.issue.model.IssueEvent;
import zutuan.bot.issue.model.Refusal;
import zutuan.bot.issue.model.Refusal.Right;
import zutuan.bot.issue.report.ReportReplies;
import zutuan.bot.issue.store.IssueStore;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;

/// Puts two issues together (并入), and drops one (作废).
///
/// Of two merges in opposite directions at the same time the second finds its target no longer
/// open.
public final class MergeDesk {
    private static final Pattern NUMBER = Pattern.compile("\\D{0,4}?(\\d{1,18})\\s*号?.*");

    private final IssueStore issues = new IssueStore();
    private final Registry registry;
    private final ClosingReplies replies;
    private final ReportReplies reports;

    public MergeDesk(Registry registry) {
        this.registry = registry;
        this.replies = new ClosingReplies(registry.phrases());
        this.reports = new ReportReplies(registry.phrases());
    }

    public Answer merge(Issue issue, String rest, Turn turn) {
        var match = NUMBER.matcher(rest);
        if (!match.matches()) {
            String typed = "并入" + issue.number();
            return Answer.of(replies.askInto(issue.number()))
                    .about(issue.subject())
                    .asking(new Question.Words(typed, typed));
        }
        long into = Long.parseLong(match.group(1));
        return registry.known(into, turn, target -> merge(issue, target, turn));
    }

    /// Both rows are held, the smaller number first, and read again: nobody else changes them now.
    private Answer merge(Issue read, Issue readInto, Turn turn) {
        boolean inOrder = read.number() < readInto.number();
        var first = inOrder ? read : readInto;
        var second = inOrder ? readInto : read;
        issues.hold(turn.tx(), first.report().ref());
        issues.hold(turn.tx(), second.report().ref());
        var issue = registry.again(read, turn);
        var into = registry.again(readInto, turn);
        return switch (verdict(issue, into, turn)) {
            case Step.Refused(var why) ->
                    registry.refused(ofItself(issue, why) ? issue : into, why, turn);
            case Step.Done(var merged) -> {
                enter(issue, merged, into, turn);
                yield merged(merged, into, turn);
            }
        };
    }

    private static boolean ofItself(Issue issue, Refusal why) {
        return !issue.isOpen() || why instanceof Refusal.Apart;
    }

    private void enter(Issue issue, Issue merged, Issue into, Turn turn) {
        var deed = turn.deed();
        String number = Long.toString(issue.number());
        var left = new Entry(IssueEvent.MERGED, Map.of("into", Long.toString(into.number())));
        boolean both =
                registry.book().enter(deed, issue, merged, left)
                        && registry.book()
                                .enter(
                                        deed,
                                        into,
                                        into,
                                        new Entry(IssueEvent.JOINED, Map.of("from", number)));
        if (!both) {
            throw new IllegalStateException("held issue changed: " + number);
        }
    }

    private static Step verdict(Issue issue, Issue into, Turn turn) {
        if (!issue.isOpen()) {
            return new Step.Refused(issue.over().orElseThrow());
        }
        if (!Rights.has(Right.MERGE, issue, turn)) {
            return new Step.Refused(new Refusal.Only(Right.MERGE));
        }
        if (issue.nature().confidential() && !into.nature().confidential()) {
            return new Step.Refused(new Refusal.Apart());
        }
        return into.isOpen()
                ? issue.mergeInto(into.number(), turn.member().id(), turn.now())
                : new Step.Refused(into.over().orElseThrow());
    }

    private Answer merged(Issue issue, Issue into, Turn turn) {
        registry.withdrawNotice(issue, turn);
        var told = InCharge.responsible(into, turn.roster());
        var message = replies.mergedTo(issue, into, turn.roster());
        registry.herald().tell(turn.tx(), told, turn.member().id(), message, into);
        return Answer.of(replies.merged(issue, into, turn.roster()))
                .about(into.subject())
                .undoneBy(HandlingDesk.undo("并入", issue));
    }

    public Answer withdraw(Issue issue, String reason, Turn turn) {
        if (reason.isEmpty()) {
            String typed = "作废" + issue.number();
            return Answer.of(reports.askReason(issue.number()))
                    .about(issue.subject())
                    .asking(new Question.Words(typed, typed));
        }
        return drop(issue, reason, turn);
    }

    /// Those who had been told are told again; a notice that still waits never goes out.
    Answer drop(Issue issue, String reason, Turn turn) {
        var plan =
                new Plan(
                        now ->
                                HandlingDesk.allowed(
                                        Right.MERGE,
                                        now,
                                        turn,
                                        one ->
                                                one.withdraw(
                                                        turn.member().id(), reason, turn.now())),
                        new Entry(IssueEvent.WITHDRAWN, Map.of("reason", reason)),
                        (before, after) -> dropped(before, after, reason, turn));
        return registry.take(issue, turn, plan);
    }

    private Answer dropped(Issue before, Issue after, String reason, Turn turn) {
        boolean held = turn.now().isBefore(after.report().at().plus(registry.herald().hold()));
        boolean untold = held && !before.nature().confidential();
        registry.withdrawNotice(before, turn);
        if (!untold || before.lead().isPresent()) {
            var message = reports.withdrawnTo(after, turn.roster(), turn.member().id(), reason);
            registry.herald()
                    .tell(
                            turn.tx(),
                            InCharge.handlers(before, turn.roster()),
                            turn.member().id(),
                            message,
                            after);
        }
        return Answer.of(reports.withdrawn(after)).undoneBy(HandlingDesk.undo("作废", after));
    }
}
