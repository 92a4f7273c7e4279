package zutuan.bot.issue;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Message;
import zutuan.bot.issue.IssueBook.Entry;
import zutuan.bot.issue.Refusal.Right;
import zutuan.bot.issue.Registry.Plan;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;

/// Puts right what was reported (改): place, kind, urgency, words.
final class CorrectionDesk {
    private final Registry registry;
    private final ReportDesk reports;
    private final ReportReplies replies;

    CorrectionDesk(Registry registry, ReportDesk reports) {
        this.registry = registry;
        this.reports = reports;
        this.replies = new ReportReplies(registry.phrases());
    }

    Answer correct(Issue issue, String said, Turn turn) {
        var correction = Correction.read(said, issue.report(), turn.roster());
        if (correction.isEmpty()) {
            String typed = "改" + issue.number();
            return Answer.of(replies.whatToCorrect(issue.number()))
                    .about(issue.subject())
                    .asking(new Question.Words(typed, typed));
        }
        var plan =
                new Plan(
                        now ->
                                HandlingDesk.allowed(
                                        Right.MERGE,
                                        now,
                                        turn,
                                        one ->
                                                one.correct(
                                                        correction.get(),
                                                        deadline(one, correction.get()))),
                        new Entry("issue.corrected", Map.of("said", said)),
                        (before, after) -> corrected(before, after, turn));
        return registry.take(issue, turn, plan);
    }

    /// The clock starts at posting; only another urgency gives another deadline.
    private Deadline deadline(Issue issue, Issue.Report corrected) {
        var urgency = corrected.nature().urgency();
        return urgency == issue.nature().urgency()
                ? issue.deadline()
                : registry.deadlines().fresh(urgency, issue.report().at());
    }

    private Answer corrected(Issue before, Issue after, Turn turn) {
        String changes = replies.corrected(before, after, turn.roster());
        boolean held = turn.now().isBefore(after.report().at().plus(registry.herald().hold()));
        if (held && after.lead().isEmpty()) {
            registry.withdrawNotice(before, turn);
            noticed(after, reports.tellResponsible(turn, after), turn);
        } else if (!after.report().equals(before.report())) {
            var told = InCharge.responsible(after, turn.roster());
            registry.herald()
                    .tell(turn.tx(), told, turn.member().id(), Message.text(changes), after);
        }
        return Answer.of(changes).undoneBy(HandlingDesk.undo("更正", after));
    }

    private void noticed(Issue issue, @Nullable String notice, Turn turn) {
        registry.stores().issues().noticed(turn.tx(), issue.report().ref(), notice);
    }
}
