package zutuan.bot.issue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zutuan.bot.issue.IssueState.Claimed;
import zutuan.bot.issue.IssueState.CloseAsked;
import zutuan.bot.issue.IssueState.Closed;
import zutuan.bot.issue.IssueState.Reported;

/// A problem (问题) that somebody must solve. Its verbs give the issue as it is afterwards, or the
/// reason why not.
record Issue(Report report, Instant dueAt, IssueState state, List<String> assistants) {
    Issue {
        assistants = List.copyOf(assistants);
    }

    /// What was reported, as it was said; never changes but for a correction.
    record Report(Ref ref, String reporterId, Instant at, String said, Nature nature) {}

    /// The number within a workspace.
    record Ref(String workspace, long number) {
        String subject() {
            return "issue:" + number;
        }
    }

    /// Where it is and what kind it is; `teamId` is null when the town has to look at it.
    record Nature(
            PlaceReader.Place place, Domain domain, Urgency urgency, @Nullable String teamId) {}

    /// A step that was taken, or not.
    sealed interface Step {
        record Done(Issue issue) implements Step {}

        record Refused(Refusal why) implements Step {}
    }

    /// Why a step cannot be taken.
    sealed interface Refusal {
        /// Somebody leads it already.
        record Led(String leadId, Instant since) implements Refusal {}

        /// The lead need not assist.
        record Leads() implements Refusal {}

        /// Assists already.
        record Assists() implements Refusal {}

        /// Nobody leads it yet.
        record NotClaimed() implements Refusal {}

        /// It waits for the reporter's word.
        record AwaitsReporter() implements Refusal {}

        /// Nobody has asked to close it.
        record NotAsked() implements Refusal {}

        /// It is closed.
        record Over() implements Refusal {}
    }

    long number() {
        return report.ref().number();
    }

    /// Who leads it (主办), if anybody does.
    Optional<String> lead() {
        return switch (state) {
            case Reported() -> Optional.empty();
            case Claimed(var leadId, _) -> Optional.of(leadId);
            case CloseAsked(var claimed, _, _) -> Optional.of(claimed.leadId());
            case Closed(var asked, _, _) -> Optional.of(asked.claimed().leadId());
        };
    }

    boolean isOpen() {
        return !(state instanceof Closed);
    }

    boolean isOverdue(Instant now) {
        return isOpen() && now.isAfter(dueAt);
    }

    Step claim(String memberId, Instant now) {
        return switch (state) {
            case Reported() -> done(new Claimed(memberId, now));
            case Claimed(var leadId, var since) -> refused(new Refusal.Led(leadId, since));
            case CloseAsked(var claimed, _, _) ->
                    refused(new Refusal.Led(claimed.leadId(), claimed.since()));
            case Closed _ -> refused(new Refusal.Over());
        };
    }

    Step assist(String memberId) {
        if (!isOpen()) {
            return refused(new Refusal.Over());
        }
        if (lead().filter(memberId::equals).isPresent()) {
            return refused(new Refusal.Leads());
        }
        if (assistants.contains(memberId)) {
            return refused(new Refusal.Assists());
        }
        var more = Stream.concat(assistants.stream(), Stream.of(memberId)).toList();
        return new Step.Done(new Issue(report, dueAt, state, more));
    }

    /// Anybody may add what they saw while it is open.
    Step progress() {
        return isOpen() ? new Step.Done(this) : refused(new Refusal.Over());
    }

    Step askClose(String result, Instant now) {
        return switch (state) {
            case Reported() -> refused(new Refusal.NotClaimed());
            case Claimed claimed -> done(new CloseAsked(claimed, now, result));
            case CloseAsked _ -> refused(new Refusal.AwaitsReporter());
            case Closed _ -> refused(new Refusal.Over());
        };
    }

    Step confirm(String memberId, Instant now) {
        return switch (state) {
            case CloseAsked asked -> done(new Closed(asked, now, memberId));
            case Closed _ -> refused(new Refusal.Over());
            case Reported _, Claimed _ -> refused(new Refusal.NotAsked());
        };
    }

    /// Not solved (没解决): back to the lead with a new deadline.
    Step reopen(Instant newDue) {
        return switch (state) {
            case CloseAsked(var claimed, _, _) -> again(claimed, newDue);
            case Closed(var asked, _, _) -> again(asked.claimed(), newDue);
            case Reported _, Claimed _ -> refused(new Refusal.NotAsked());
        };
    }

    private Step again(Claimed claimed, Instant newDue) {
        return new Step.Done(new Issue(report, newDue, claimed, assistants));
    }

    private Step done(IssueState next) {
        return new Step.Done(new Issue(report, dueAt, next, assistants));
    }

    private static Step refused(Refusal why) {
        return new Step.Refused(why);
    }
}
