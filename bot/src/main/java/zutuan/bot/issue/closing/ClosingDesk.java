package zutuan.bot.issue.closing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Message;
import zutuan.bot.issue.desk.IssueBook.Entry;
import zutuan.bot.issue.desk.IssuePhrases;
import zutuan.bot.issue.desk.Registry;
import zutuan.bot.issue.desk.Registry.Plan;
import zutuan.bot.issue.desk.StoryForm;
import zutuan.bot.issue.handling.HandlingDesk;
import zutuan.bot.issue.model.Help;
import zutuan.bot.issue.model.InCharge;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.Issue.Step;
import zutuan.bot.issue.model.IssueEvent;
import zutuan.bot.issue.model.IssueState;
import zutuan.bot.issue.model.IssueState.CloseAsked;
import zutuan.bot.issue.model.IssueState.Closed;
import zutuan.bot.issue.model.Refusal.Right;
import zutuan.bot.issue.report.Triage;
import zutuan.bot.issue.store.HelpStore;
import zutuan.bot.issue.store.IssueListStore;
import zutuan.bot.issue.store.IssueStore;
import zutuan.bot.kernel.chinese.intent.Domain;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;

/// How an issue ends: asked to close, confirmed or not solved.
public final class ClosingDesk {
    private final HelpStore helpers = new HelpStore();
    private final IssueStore issues = new IssueStore();
    private final IssueListStore lists = new IssueListStore();
    private final Registry registry;
    private final ClosingReplies replies;
    private final Duration patience;

    /// `patience` is how long a question waits for its answer.
    public ClosingDesk(Registry registry, Duration patience) {
        this.registry = registry;
        this.replies = new ClosingReplies(registry.phrases());
        this.patience = patience;
    }

    public Answer askClose(Issue issue, String result, Turn turn) {
        var missing =
                verb(result, turn).on(issue) instanceof Step.Done
                        ? missing(issue, result, turn)
                        : null;
        if (missing != null) {
            return missing.about(issue.subject());
        }
        var plan =
                new Plan(
                        verb(result, turn),
                        new Entry(IssueEvent.CLOSE_ASKED, Map.of("result", result)),
                        (_, after) -> askedToClose(after, result, turn));
        return registry.take(issue, turn, plan);
    }

    private static Registry.Verb verb(String result, Turn turn) {
        return issue ->
                HandlingDesk.allowed(
                        Right.CLOSE, issue, turn, one -> one.askClose(result, turn.now()));
    }

    private @Nullable Answer missing(Issue issue, String result, Turn turn) {
        String typed = "销号" + issue.number();
        if (result.isEmpty()) {
            return Answer.of(replies.needsResult(issue.number()))
                    .asking(new Question.Words(typed, typed));
        }
        boolean shown = turn.said().media().stream().anyMatch(IssuePhrases::isPicture);
        return needsPhoto(issue) && !shown
                ? Answer.of(replies.needsPhoto(issue, patience))
                        .asking(new Question.Picture(typed, typed + " " + result))
                : null;
    }

    /// Of what was mended, not of people who were saved.
    private static boolean needsPhoto(Issue issue) {
        return issue.nature().domain() == Domain.INFRA && !Triage.ofPeople(issue.report().said());
    }

    private Answer askedToClose(Issue issue, String result, Turn turn) {
        var message = replies.closeAsked(issue, result, turn.roster());
        tellReporter(issue, message, turn);
        return Answer.of(message).undoneBy(HandlingDesk.undo("销号", issue));
    }

    /// A reporter who is not in this conversation would not see it.
    private void tellReporter(Issue issue, Message message, Turn turn) {
        boolean elsewhere =
                issues.arrival(turn.tx(), issue.report().ref())
                        .filter(arrival -> !arrival.conversation().equals(turn.address()))
                        .isPresent();
        elsewhere |= !turn.roster().serves(issue.report().reporterId());
        if (elsewhere) {
            var reporter = InCharge.confirmers(issue, turn.roster());
            registry.herald().tell(turn.tx(), reporter, turn.member().id(), message, issue);
        }
    }

    public Answer confirm(Issue issue, Turn turn) {
        var plan =
                new Plan(
                        now ->
                                HandlingDesk.allowed(
                                        Right.REPORTER_OR_TOWN,
                                        now,
                                        turn,
                                        one -> one.confirm(turn.member().id(), turn.now())),
                        Entry.of(IssueEvent.CLOSED),
                        (_, after) -> {
                            keepHelp(after, turn);
                            tellOthers(after, replies.solved(), turn);
                            return Answer.of(replies.confirmed(after))
                                    .undoneBy(HandlingDesk.undo("确认", after));
                        });
        return registry.take(issue, turn, plan);
    }

    private void keepHelp(Issue issue, Turn turn) {
        var helps = Help.with(issue, turn.roster());
        helpers.closed(turn.tx(), issue.report().ref(), helps, turn.now());
    }

    /// Those who reported the same thing under another number.
    private void tellOthers(Issue issue, String how, Turn turn) {
        var others = alsoReported(issue, turn);
        if (issue.nature().confidential()) {
            registry.herald().tellNumber(turn.tx(), others, replies.closedNumber(issue), issue);
            return;
        }
        var message = replies.closedFor(issue, turn.roster(), how);
        registry.herald().tell(turn.tx(), others, turn.member().id(), message, issue);
    }

    private List<Member> alsoReported(Issue issue, Turn turn) {
        return lists.alsoReportedBy(turn.tx(), issue.report().ref()).stream()
                .flatMap(id -> turn.roster().member(id).stream())
                .toList();
    }

    public Answer reopen(Issue issue, String reason, Turn turn) {
        var deadline = registry.deadlines().fresh(issue.nature().urgency(), turn.now());
        var plan =
                new Plan(
                        now ->
                                HandlingDesk.allowed(
                                        Right.REPORTER_OR_TOWN,
                                        now,
                                        turn,
                                        one -> reopened(one.reopen(deadline, turn.now()), turn)),
                        new Entry(IssueEvent.REOPENED, history(issue, reason)),
                        (_, after) -> reopened(after, reason, turn));
        return registry.take(issue, turn, plan);
    }

    /// Whoever has left does not get it back.
    private static Step reopened(Step step, Turn turn) {
        return step instanceof Step.Done(var next)
                ? new Step.Done(next.leftTo(turn.roster()::serves))
                : step;
    }

    /// Keeps what the issue's row forgets: how it had been closed.
    private static Map<String, String> history(Issue closed, String reason) {
        var details = new HashMap<>(Map.of("reason", reason));
        switch (closed.state()) {
            case CloseAsked asked -> asked(asked, details);
            case Closed(var asked, var at, var by) -> {
                asked(asked, details);
                details.put("closedBy", by == null ? "" : by);
                details.put("closedAt", StoryForm.millis(at));
            }
            case IssueState.Reported _,
                    IssueState.Claimed _,
                    IssueState.Merged _,
                    IssueState.Withdrawn _ -> {}
        }
        return details;
    }

    private static void asked(CloseAsked asked, Map<String, String> details) {
        details.put("result", asked.result());
        details.put("closeAskedAt", StoryForm.millis(asked.at()));
    }

    private Answer reopened(Issue issue, String reason, Turn turn) {
        helpers.reopened(turn.tx(), issue.report().ref());
        if (!reason.isEmpty()) {
            var note = ClosingReplies.notSolved(reason);
            var ref = issue.report().ref();
            registry.notes().note(turn.tx(), ref, turn.member().id(), turn.now(), note);
        }
        var told = new ArrayList<Member>();
        Stream.concat(
                        InCharge.teamLead(issue, turn.roster()).stream(),
                        InCharge.responsible(issue, turn.roster()).stream())
                .forEach(told::add);
        var message = replies.reopenedTo(issue, turn.roster(), reason);
        registry.herald().tell(turn.tx(), told, turn.member().id(), message, issue);
        return Answer.of(replies.reopened(issue, turn.roster(), reason))
                .undoneBy(HandlingDesk.undo("没解决", issue));
    }
}
