package zutuan.bot.issue.mending;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Message;
import zutuan.bot.issue.desk.IssueBook.Entry;
import zutuan.bot.issue.desk.Registry;
import zutuan.bot.issue.desk.Registry.Plan;
import zutuan.bot.issue.handling.HandlingDesk;
import zutuan.bot.issue.model.Deadline;
import zutuan.bot.issue.model.InCharge;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.Issue.Nature;
import zutuan.bot.issue.model.Issue.Report;
import zutuan.bot.issue.model.Issue.Step;
import zutuan.bot.issue.model.IssueEvent;
import zutuan.bot.issue.model.Refusal;
import zutuan.bot.issue.model.Refusal.Right;
import zutuan.bot.issue.model.Urgency;
import zutuan.bot.issue.report.ReportDesk;
import zutuan.bot.issue.report.ReportReplies;
import zutuan.bot.issue.store.IssueStore;
import zutuan.bot.kernel.chinese.intent.Domain;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;

/// Puts right what was reported (改): place, kind, urgency, words. What turns out to be a possible
/// epidemic goes over to the vets and the town; only they say that it is none.
public final class CorrectionDesk {
    private final IssueStore issues = new IssueStore();
    private final Registry registry;
    private final ReportDesk reports;
    private final ReportReplies replies;

    public CorrectionDesk(Registry registry, ReportDesk reports) {
        this.registry = registry;
        this.reports = reports;
        this.replies = new ReportReplies(registry.phrases());
    }

    public Answer correct(Issue issue, String said, Turn turn) {
        var correction = read(issue, said, turn);
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
                                        one -> corrected(one, correction.get(), turn)),
                        new Entry(IssueEvent.CORRECTED, Map.of("said", said)),
                        (before, after) -> corrected(before, after, turn));
        return registry.take(issue, turn, plan);
    }

    /// Other words may be those of an epidemic.
    private Optional<Report> read(Issue issue, String said, Turn turn) {
        var meanings = reports.meanings(turn.roster());
        var read = Correction.read(said, issue.report(), turn.roster(), meanings);
        if (isEpidemic(said, turn)
                && read.map(Report::said).filter(one -> isEpidemic(one, turn)).isEmpty()) {
            // Words that tell of one are taken whole, not for a number or a place put right.
            var right = read.orElse(issue.report());
            return Optional.of(right.corrected(said, epidemic(right.nature())));
        }
        return read.map(right ->
                !right.said().equals(issue.report().said()) && isEpidemic(right.said(), turn)
                        ? right.corrected(right.said(), epidemic(right.nature()))
                        : right);
    }

    private boolean isEpidemic(String said, Turn turn) {
        return reports.read(said, turn.member(), turn.roster()).mayBeEpidemic();
    }

    private static Nature epidemic(Nature nature) {
        return new Nature(nature.place(), Domain.LIVESTOCK, Urgency.URGENT, null);
    }

    private Step corrected(Issue issue, Report right, Turn turn) {
        boolean was = issue.nature().confidential();
        boolean is = right.nature().confidential();
        if (was && !is && !InCharge.entrusted(turn.member(), turn.roster())) {
            return new Step.Refused(new Refusal.VetsSay());
        }
        var step = issue.correct(right, deadline(issue, right));
        return is && !was && step instanceof Step.Done(var next)
                ? new Step.Done(next.leftTo(id -> InCharge.isEntrusted(id, turn.roster())))
                : step;
    }

    /// The clock starts at posting; only another urgency gives another deadline.
    private Deadline deadline(Issue issue, Report corrected) {
        var urgency = corrected.nature().urgency();
        return urgency == issue.nature().urgency()
                ? issue.deadline()
                : registry.deadlines().fresh(urgency, issue.report().at());
    }

    private Answer corrected(Issue before, Issue after, Turn turn) {
        boolean alarm = after.nature().confidential() && !before.nature().confidential();
        var answer =
                alarm
                        ? alarmed(before, after, turn)
                        : Answer.of(Message.text(changed(before, after, turn)));
        return answer.undoneBy(HandlingDesk.undo("更正", after));
    }

    private String changed(Issue before, Issue after, Turn turn) {
        String changes = replies.corrected(before, after, turn.roster());
        boolean lifted = before.nature().confidential() && !after.nature().confidential();
        var told = new ArrayList<Member>();
        if (lifted) {
            told.addAll(InCharge.handlers(before, turn.roster()));
        }
        if (held(after, turn) && after.lead().isEmpty()) {
            registry.withdrawNotice(before, turn);
            noticed(after, reports.tellResponsible(turn, after), turn);
        } else if (!after.report().equals(before.report())) {
            told.addAll(InCharge.responsible(after, turn.roster()));
        }
        var message = Message.text(changes);
        registry.herald().tell(turn.tx(), told, turn.member().id(), message, after);
        return changes;
    }

    /// No word of it to those who knew of it until now.
    private Answer alarmed(Issue before, Issue after, Turn turn) {
        boolean untold = held(before, turn) && before.lead().isEmpty();
        registry.withdrawNotice(before, turn);
        var told = reports.alarmed(turn);
        noticed(after, reports.tellResponsible(turn, after), turn);
        var others =
                InCharge.handlers(before, turn.roster()).stream()
                        .filter(one -> !InCharge.entrusted(one, turn.roster()))
                        .filter(one -> !one.equals(turn.member()))
                        .toList();
        if (!untold) {
            String text = ReportReplies.outOfYourHands(after);
            registry.herald().tellNumber(turn.tx(), others, text, after);
        }
        return Answer.of(replies.nowAlarmed(after, told));
    }

    private boolean held(Issue issue, Turn turn) {
        return turn.now().isBefore(issue.report().at().plus(registry.herald().hold()));
    }

    private void noticed(Issue issue, @Nullable String notice, Turn turn) {
        issues.noticed(turn.tx(), issue.report().ref(), notice);
    }
}
