package zutuan.bot.issue.escalation;

import java.time.Instant;
import java.util.Optional;
import zutuan.bot.issue.model.Course;
import zutuan.bot.issue.model.Course.Escalation;
import zutuan.bot.issue.model.Course.Extension;
import zutuan.bot.issue.model.Course.Waiting;
import zutuan.bot.issue.model.Deadline;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.Issue.Step;
import zutuan.bot.issue.model.IssueState.CloseAsked;
import zutuan.bot.issue.model.Refusal;

/// The steps that involve somebody above, outside, or more time: they change the course of an open
/// issue, not who has it in hand. Pure.
public final class Levels {
    private Levels() {}

    public static Step escalate(Issue issue, Escalation higher) {
        var now = issue.course().escalation();
        boolean there = now != null && now.level().compareTo(higher.level()) >= 0;
        return guarded(
                issue,
                there ? Optional.of(new Refusal.Escalated(higher.level())) : Optional.empty(),
                issue.course().with(higher));
    }

    /// The higher level hands it back to the team.
    public static Step handBack(Issue issue) {
        return guarded(
                issue,
                issue.course().escalation() == null
                        ? Optional.of(new Refusal.NotEscalated())
                        : Optional.empty(),
                issue.course().with((Escalation) null));
    }

    /// With that the higher level has done what it was asked for.
    public static Step waitFor(Issue issue, Waiting waiting) {
        var level = issue.course().escalation();
        var course = level == null ? issue.course() : issue.course().with(level.overdueTold());
        return guarded(issue, waits(issue), course.with(waiting));
    }

    /// The outside party has answered, or its time is over: the inner clock goes on.
    public static Step resume(Issue issue, Deadline resumed, Instant now) {
        if (issue.course().waiting() == null) {
            return new Step.Refused(new Refusal.WaitsForNobody());
        }
        var after = issue.course().with((Waiting) null).progressed(now);
        return issue.isOpen()
                ? new Step.Done(issue.with(resumed).with(after))
                : new Step.Refused(issue.over().orElseThrow());
    }

    public static Step askExtension(Issue issue, Extension asked, Instant now) {
        var pending = issue.course().extension();
        Optional<Refusal> why =
                pending != null
                        ? Optional.of(new Refusal.ExtensionAsked(pending.until()))
                        : waits(issue)
                                .or(() ->
                                        issue.isOverdue(now)
                                                ? Optional.of(new Refusal.TooLate())
                                                : Optional.empty());
        return guarded(issue, why, issue.course().with(asked));
    }

    /// The team lead says yes or no.
    public static Step decideExtension(Issue issue, boolean granted, Instant now) {
        var asked = issue.course().extension();
        if (asked == null) {
            return new Step.Refused(issue.over().orElse(new Refusal.NoExtension()));
        }
        var after = issue.with(issue.course().with((Extension) null));
        var deadline = new Deadline(now, 0, asked.until(), Deadline.Reminded.NOTHING);
        return issue.isOpen()
                ? new Step.Done(granted ? after.with(deadline) : after)
                : new Step.Refused(issue.over().orElseThrow());
    }

    private static Optional<Refusal> waits(Issue issue) {
        return Optional.ofNullable(issue.course().waiting())
                .map(waiting -> new Refusal.Waits(waiting.party(), waiting.dueAt()));
    }

    private static Step guarded(Issue issue, Optional<Refusal> why, Course after) {
        var over = issue.over();
        if (over.isPresent()) {
            return new Step.Refused(over.get());
        }
        if (issue.state() instanceof CloseAsked) {
            return new Step.Refused(new Refusal.AwaitsReporter());
        }
        return why.<Step>map(Step.Refused::new).orElseGet(() -> new Step.Done(issue.with(after)));
    }
}
