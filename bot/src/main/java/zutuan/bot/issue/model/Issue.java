package zutuan.bot.issue.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import zutuan.bot.issue.model.IssueState.Claimed;
import zutuan.bot.issue.model.IssueState.CloseAsked;
import zutuan.bot.issue.model.IssueState.Closed;
import zutuan.bot.issue.model.IssueState.Merged;
import zutuan.bot.issue.model.IssueState.Reported;
import zutuan.bot.issue.model.IssueState.Withdrawn;
import zutuan.bot.kernel.chinese.Words;
import zutuan.bot.kernel.chinese.intent.Domain;
import zutuan.bot.kernel.chinese.slot.SubjectKind;
import zutuan.bot.kernel.event.Subject;

/// A problem (问题) that somebody must solve. Its verbs give the issue as it is afterwards, or the
/// reason why not. `revision` counts the changes that have been stored.
public record Issue(
        Report report, Deadline deadline, IssueState state, Course course, long revision) {
    /// How it is numbered.
    public static final SubjectKind KIND =
            new SubjectKind("issue", "%d号", Words.of("问题", "工单"), Words.of("问题", "工单"));

    /// What was reported, as it was said; never changes but for a correction.
    public record Report(Ref ref, String reporterId, Instant at, String said, Nature nature) {
        public Report corrected(String newSaid, Nature newNature) {
            return new Report(ref, reporterId, at, newSaid, newNature);
        }
    }

    /// The number within a workspace.
    public record Ref(String workspace, long number) {
        public Subject subject() {
            return Subject.of(KIND.code(), number);
        }
    }

    /// Where it is and what kind it is; `teamId` is null when the town has to look at it, as always
    /// at what may be an epidemic.
    public record Nature(
            PlaceReader.Place place, Domain domain, Urgency urgency, @Nullable String teamId) {
        public Nature {
            teamId = mayBeEpidemic(domain, urgency) ? null : teamId;
        }

        Nature given(@Nullable String newTeamId) {
            return new Nature(place, domain, urgency, newTeamId);
        }

        /// May be an epidemic: for the vet and the town only.
        public boolean confidential() {
            return mayBeEpidemic(domain, urgency);
        }

        private static boolean mayBeEpidemic(Domain domain, Urgency urgency) {
            return domain == Domain.LIVESTOCK && urgency == Urgency.URGENT;
        }
    }

    /// A step that was taken, or not.
    public sealed interface Step {
        record Done(Issue issue) implements Step {}

        public record Refused(Refusal why) implements Step {}
    }

    public long number() {
        return report.ref().number();
    }

    public Subject subject() {
        return report.ref().subject();
    }

    public Nature nature() {
        return report.nature();
    }

    public Instant dueAt() {
        return deadline.dueAt();
    }

    public List<String> assistants() {
        return course.assistants();
    }

    /// Who leads it (主办), if anybody does or did when it was closed.
    public Optional<String> lead() {
        return switch (state) {
            case Claimed(var leadId, _) -> Optional.of(leadId);
            case CloseAsked(var claimed, _, _) -> Optional.of(claimed.leadId());
            case Closed(var asked, _, _) -> Optional.of(asked.claimed().leadId());
            case Reported _, Merged _, Withdrawn _ -> Optional.empty();
        };
    }

    public boolean isLedBy(String memberId) {
        return lead().filter(memberId::equals).isPresent();
    }

    public boolean isOpen() {
        return over().isEmpty();
    }

    /// Why nothing more can be done with it, if so.
    public Optional<Refusal> over() {
        return switch (state) {
            case Reported _, Claimed _, CloseAsked _ -> Optional.empty();
            case Closed _ -> Optional.of(new Refusal.Over());
            case Merged(var into, _, _) -> Optional.of(new Refusal.MergedInto(into));
            case Withdrawn _ -> Optional.of(new Refusal.Dropped());
        };
    }

    /// An outside party's time is not the handlers', and neither is the reporter's.
    public boolean isOverdue(Instant now) {
        return isOpen()
                && !(state instanceof CloseAsked)
                && course.waiting() == null
                && now.isAfter(dueAt());
    }

    public Step claim(String memberId, Instant now) {
        return switch (state) {
            case Reported() -> done(new Claimed(memberId, now), course.handedOn());
            case Claimed(var leadId, var since) -> refused(new Refusal.Led(leadId, since));
            case CloseAsked(var claimed, _, _) ->
                    refused(new Refusal.Led(claimed.leadId(), claimed.since()));
            case Closed _, Merged _, Withdrawn _ -> ended();
        };
    }

    /// Gives it to a member (派单), whoever led it before.
    public Step dispatch(String memberId, Instant now) {
        return switch (state) {
            case Claimed(var leadId, var since) when leadId.equals(memberId) ->
                    refused(new Refusal.Led(leadId, since));
            case Reported _, Claimed _ -> done(new Claimed(memberId, now), course.handedOn());
            case CloseAsked _ -> refused(new Refusal.AwaitsReporter());
            case Closed _, Merged _, Withdrawn _ -> ended();
        };
    }

    /// Gives it to a team, whose members may claim it; null is the town.
    public Step dispatchToTeam(@Nullable String teamId) {
        return switch (state) {
            case Reported _, Claimed _ ->
                    new Step.Done(
                            new Issue(
                                    report.corrected(report.said(), nature().given(teamId)),
                                    deadline,
                                    new Reported(),
                                    course.handedOn(),
                                    revision));
            case CloseAsked _ -> refused(new Refusal.AwaitsReporter());
            case Closed _, Merged _, Withdrawn _ -> ended();
        };
    }

    /// Back from the lead, or from a team whose lead says so (退单); the second time it is the
    /// town's.
    public Step giveBack(String memberId, boolean leadsTeam) {
        return switch (state) {
            case Claimed(var leadId, _) when leadId.equals(memberId) -> returned();
            case Reported() when leadsTeam -> returned();
            case Reported _, Claimed _ -> refused(new Refusal.NotYours());
            case CloseAsked _ -> refused(new Refusal.AwaitsReporter());
            case Closed _, Merged _, Withdrawn _ -> ended();
        };
    }

    private Step returned() {
        var after = course.returned();
        var nature = after.pace().returns() > 1 ? nature().given(null) : nature();
        return new Step.Done(
                new Issue(
                        report.corrected(report.said(), nature),
                        deadline,
                        new Reported(),
                        after,
                        revision));
    }

    public Step assist(String memberId) {
        if (!isOpen()) {
            return ended();
        }
        if (isLedBy(memberId)) {
            return refused(new Refusal.Leads());
        }
        return course.assistants().contains(memberId)
                ? refused(new Refusal.Assists())
                : done(course.assistedBy(memberId));
    }

    /// Anybody may add what they saw while it is open.
    public Step progress(Instant now) {
        return isOpen() ? done(course.progressed(now)) : ended();
    }

    /// What others think of it changes nothing.
    public Step comment() {
        return isOpen() ? done(course) : ended();
    }

    public Step urge(Instant now, Duration pause) {
        var last = course.pace().urgedAt();
        if (!isOpen()) {
            return ended();
        }
        if (state instanceof CloseAsked) {
            return refused(new Refusal.AwaitsReporter());
        }
        return last != null && now.isBefore(last.plus(pause))
                ? refused(new Refusal.JustUrged(last, last.plus(pause)))
                : done(course.urged(now));
    }

    public Step askClose(String result, Instant now) {
        return switch (state) {
            case Reported() -> refused(new Refusal.NotClaimed());
            case Claimed claimed ->
                    done(
                            new CloseAsked(claimed, now, result),
                            course.with((Course.Extension) null));
            case CloseAsked _ -> refused(new Refusal.AwaitsReporter());
            case Closed _, Merged _, Withdrawn _ -> ended();
        };
    }

    public Step confirm(String memberId, Instant now) {
        return closed(memberId, now);
    }

    /// Nobody answered in time (未确认自动销号).
    public Step closeUnconfirmed(Instant now) {
        return closed(null, now);
    }

    private Step closed(@Nullable String memberId, Instant now) {
        return switch (state) {
            case CloseAsked asked -> done(new Closed(asked, now, memberId), course);
            case Closed _, Merged _, Withdrawn _ -> ended();
            case Reported _, Claimed _ -> refused(new Refusal.NotAsked());
        };
    }

    /// Not solved (没解决): back to the lead with a new deadline.
    public Step reopen(Deadline fresh, Instant now) {
        return switch (state) {
            case CloseAsked(var claimed, _, _) -> again(claimed, fresh, now);
            case Closed(var asked, _, _) -> again(asked.claimed(), fresh, now);
            case Reported _, Claimed _ -> refused(new Refusal.NotAsked());
            case Merged _, Withdrawn _ -> ended();
        };
    }

    private Step again(Claimed claimed, Deadline fresh, Instant now) {
        var rest = course.with((Course.Waiting) null).progressed(now);
        return new Step.Done(new Issue(report, fresh, claimed, rest, revision));
    }

    public Step withdraw(String memberId, String reason, Instant now) {
        return isOpen() ? done(new Withdrawn(now, memberId, reason), course) : ended();
    }

    public Step mergeInto(long other, String memberId, Instant now) {
        if (other == number()) {
            return refused(new Refusal.Itself());
        }
        return isOpen() ? done(new Merged(other, now, memberId), course) : ended();
    }

    /// A correction (改) of what was reported.
    public Step correct(Report corrected, Deadline newDeadline) {
        return isOpen()
                ? new Step.Done(new Issue(corrected, newDeadline, state, course, revision))
                : ended();
    }

    /// Out of everybody else's hands.
    public Issue leftTo(Predicate<String> who) {
        var rest = course.leftTo(who);
        return lead().filter(who.negate()).isPresent()
                ? new Issue(report, deadline, new Reported(), rest.handedOn(), revision)
                : with(rest);
    }

    public Issue with(Deadline newDeadline) {
        return new Issue(report, newDeadline, state, course, revision);
    }

    public Issue with(Course newCourse) {
        return new Issue(report, deadline, state, newCourse, revision);
    }

    private Step done(Course newCourse) {
        return new Step.Done(with(newCourse));
    }

    private Step done(IssueState next, Course newCourse) {
        return new Step.Done(new Issue(report, deadline, next, newCourse, revision));
    }

    private Step ended() {
        return refused(over().orElseThrow());
    }

    private static Step refused(Refusal why) {
        return new Step.Refused(why);
    }
}
