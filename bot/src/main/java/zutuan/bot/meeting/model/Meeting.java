package zutuan.bot.meeting.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Address;
import zutuan.bot.kernel.chinese.Words;
import zutuan.bot.kernel.chinese.slot.SubjectKind;
import zutuan.bot.kernel.event.Subject;

/// A meeting (会议). `sequence` grows with every change that the invited have to know. Its verbs give
/// the meeting as it is afterwards, or the reason why not.
public record Meeting(Ref ref, Plan plan, Origin origin, int sequence, State state) {
    /// How it is numbered.
    public static final SubjectKind KIND =
            new SubjectKind("meeting", "会%d", Words.of(), Words.of("会议"));

    /// What the series of the township's quarterly meetings is called.
    public static final String QUARTERLY = "联席会议";

    /// The number within a workspace; never used again.
    public record Ref(String workspace, long number) {
        public Subject subject() {
            return Subject.of(KIND.code(), number);
        }

        public String label() {
            return KIND.label(number);
        }
    }

    /// What, when and where. `series` is what comes again every quarter (联席会议), or null.
    public record Plan(String title, @Nullable String series, Kind kind, Slot slot, String place) {
        public Plan at(Slot newSlot) {
            return new Plan(title, series, kind, newSlot, place);
        }

        public Plan called(String newTitle) {
            return new Plan(newTitle, series, kind, slot, place);
        }

        public Plan in(String newPlace) {
            return new Plan(title, series, kind, slot, newPlace);
        }
    }

    /// What kind it is.
    public enum Kind {
        MEETING,
        /// 观摩: goes from stop to stop.
        VISIT
    }

    /// Who called it, when, in which conversation.
    public record Origin(String organizerId, Instant at, Address conversation) {}

    /// Whether it takes place.
    public sealed interface State {
        /// It does, or did.
        record Planned() implements State {}

        /// It was called off.
        record Cancelled(String reason, String byId, Instant at) implements State {}
    }

    /// A step that was taken, or not.
    public sealed interface Step {
        record Done(Meeting meeting) implements Step {}

        public record Refused(Refusal why) implements Step {}
    }

    /// Why a step cannot be taken.
    public enum Refusal {
        /// Its time has passed.
        OVER,
        /// It was called off already.
        CANCELLED,
        /// Nothing would change.
        SAME
    }

    public long number() {
        return ref.number();
    }

    public boolean isCancelled() {
        return state instanceof State.Cancelled;
    }

    public boolean isOver(Instant now) {
        return !plan.slot().end().isAfter(now);
    }

    public boolean hasBegun(Instant now) {
        return !plan.slot().start().isAfter(now);
    }

    /// Takes place and is not over.
    public boolean isAhead(Instant now) {
        return !isCancelled() && !isOver(now);
    }

    /// 改期, 换地方, 改名.
    public Step change(Plan next, Instant now) {
        if (next.equals(plan)) {
            return new Step.Refused(Refusal.SAME);
        }
        return ahead(now, new Meeting(ref, next, origin, sequence + 1, state));
    }

    /// 改路线, other hosts; only for one that is ahead.
    public Meeting reroute(Plan next) {
        return new Meeting(ref, next, origin, sequence + 1, state);
    }

    public Step cancel(State.Cancelled cancelled) {
        return ahead(cancelled.at(), new Meeting(ref, plan, origin, sequence + 1, cancelled));
    }

    /// 恢复: takes place after all.
    public Step restore(Instant now) {
        if (!isCancelled()) {
            return new Step.Refused(Refusal.SAME);
        }
        var planned = new Meeting(ref, plan, origin, sequence + 1, new State.Planned());
        return isOver(now) ? new Step.Refused(Refusal.OVER) : new Step.Done(planned);
    }

    private Step ahead(Instant now, Meeting next) {
        if (isCancelled()) {
            return new Step.Refused(Refusal.CANCELLED);
        }
        return isOver(now) ? new Step.Refused(Refusal.OVER) : new Step.Done(next);
    }
}
