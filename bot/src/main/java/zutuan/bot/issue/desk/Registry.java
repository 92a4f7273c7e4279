package zutuan.bot.issue.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zutuan.bot.issue.desk.IssueBook.Entry;
import zutuan.bot.issue.model.Deadlines;
import zutuan.bot.issue.model.InCharge;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.Issue.Step;
import zutuan.bot.issue.model.Refusal;
import zutuan.bot.issue.store.IssueListStore;
import zutuan.bot.issue.store.IssueStore;
import zutuan.bot.issue.store.NoteStore;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Turn;

/// What all desks work with: the notes, the book, the herald, the clock; and how a step is taken.
public record Registry(NoteStore notes, IssueBook book, Deadlines deadlines, Herald herald) {
    private static final IssueStore ISSUES = new IssueStore();
    private static final IssueListStore LISTS = new IssueListStore();

    /// A step: from the issue as it stands to the issue after it, or a refusal.
    @FunctionalInterface
    public interface Verb {
        Step on(Issue issue);
    }

    /// What follows a step that was taken, still in its transaction.
    @FunctionalInterface
    public interface After {
        Answer answer(Issue before, Issue after);
    }

    /// A step as a desk describes it.
    public record Plan(Verb verb, Entry entry, After after) {}

    public IssuePhrases phrases() {
        return new IssuePhrases(deadlines.zone());
    }

    /// Takes a step, again if somebody was faster; a refusal is an answer.
    public Answer take(Issue issue, Turn turn, Plan plan) {
        return switch (plan.verb().on(issue)) {
            case Step.Refused(var why) -> refused(issue, why, turn);
            case Step.Done(var next) when !InCharge.staysInHands(issue, next, turn.roster()) ->
                    refused(issue, new Refusal.VetsOnly(), turn);
            case Step.Done(var next) ->
                    book.enter(turn.deed(), issue, next, pictured(plan.entry(), turn))
                            ? taken(issue, next, turn, plan)
                            : take(again(issue, turn), turn, plan);
        };
    }

    /// What was shown with a step is kept as evidence.
    private Answer taken(Issue before, Issue after, Turn turn, Plan plan) {
        attach(after, turn);
        return plan.after().answer(before, again(after, turn)).about(before.subject());
    }

    /// An event counts the pictures that came with it.
    public static Entry pictured(Entry entry, Turn turn) {
        int pictures = turn.said().media().size();
        return pictures == 0 ? entry : entry.with("pictures", Integer.toString(pictures));
    }

    public Answer refused(Issue issue, Refusal why, Turn turn) {
        var replies = new RefusalReplies(phrases());
        return Answer.of(replies.refused(issue, why, turn)).about(issue.subject());
    }

    public Issue again(Issue issue, Turn turn) {
        return ISSUES.find(turn.tx(), issue.report().ref()).orElseThrow();
    }

    public Optional<Issue> find(long number, Turn turn) {
        return ISSUES.find(turn.tx(), new Issue.Ref(turn.workspace(), number));
    }

    /// What is done with an issue that exists, and that the member may know of here.
    public Answer known(long number, Turn turn, Function<Issue, Answer> action) {
        var issue = find(number, turn);
        if (issue.isEmpty()) {
            return unknown(number, turn);
        }
        return Rights.mayKnow(issue.get(), turn)
                ? action.apply(issue.get())
                : Answer.of(RefusalReplies.confidential(number));
    }

    Answer unknown(long number, Turn turn) {
        List<Long> latest = LISTS.latestNumbers(turn.tx(), turn.workspace(), 3);
        return Answer.of(RefusalReplies.unknownNumber(number, latest));
    }

    public void attach(Issue issue, Turn turn) {
        var media = turn.said().media();
        if (!media.isEmpty()) {
            notes.attach(turn.tx(), issue.report().ref(), turn.member().id(), turn.now(), media);
        }
    }

    /// Takes back what the responsible one has not been told yet.
    public void withdrawNotice(Issue issue, Turn turn) {
        ISSUES.arrival(turn.tx(), issue.report().ref())
                .map(IssueStore.Arrival::noticeId)
                .ifPresent(id -> herald.notices().withdraw(turn.tx(), id));
    }
}
