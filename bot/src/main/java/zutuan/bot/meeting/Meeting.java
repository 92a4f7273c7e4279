package zutuan.bot.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A meeting (会议). `sequence` grows with every change that the invited have to know. Its verbs give
/// the meeting as it is afterwards, or the reason why not.
record Meeting(Ref ref, Plan plan, Origin origin, int sequence, State state) {
    /// What the series of the township's quarterly meetings is called.
    static final String QUARTERLY = "联席会议";

    /// The number within a workspace; never used again.
    record Ref(String workspace, long number) {
        String subject() {
            return "meeting:" + number;
        }

        String label() {
            return "会" + number;
        }
    }

    /// What, when and where. `series` is what comes again every quarter (联席会议), or null.
    record Plan(String title, @Nullable String series, Kind kind, Slot slot, String place) {
        Plan at(Slot newSlot) {
            return new Plan(title, series, kind, newSlot, place);
        }

        Plan called(String newTitle) {
            return new Plan(newTitle, series, kind, slot, place);
        }

        Plan in(String newPlace) {
            return new Plan(title, series, kind, slot, newPlace);
        }
    }

    /// What kind it is.
    enum Kind {
        MEETING,
        /// 观摩: goes from stop to stop.
        VISIT
    }

    /// Who called it, when, in which conversation.
    record Origin(String organizerId, Instant at, String conversation) {}

    /// Whether it takes place.
    sealed interface State {
        /// It does, or did.
        record Planned() implements State {}

        /// It was called off.
        record Cancelled(String reason, String byId, Instant at) implements State {}
    }

    /// A step that was taken, or not.
    sealed interface Step {
        record Done(Meeting meeting) implements Step {}

        record Refused(Refusal why) implements Step {}
    }

    /// Why a step cannot be taken.
    enum Refusal {
        /// Its time has passed.
        OVER,
        /// It was called off already.
        CANCELLED,
        /// Nothing would change.
        SAME
    }

    long number() {
        return ref.number();
    }

    boolean isCancelled() {
        return state instanceof State.Cancelled;
    }

    boolean isOver(Instant now) {
        return !plan.slot().end().isAfter(now);
    }

    /// Takes place and is not over.
    boolean isAhead(Instant now) {
        return !isCancelled() && !isOver(now);
    }

    /// 改期, 换地方, 改名.
    Step change(Plan next, Instant now) {
        if (next.equals(plan)) {
            return new Step.Refused(Refusal.SAME);
        }
        return ahead(now, new Meeting(ref, next, origin, sequence + 1, state));
    }

    /// 改路线, other hosts; only for one that is ahead.
    Meeting reroute(Plan next) {
        return new Meeting(ref, next, origin, sequence + 1, state);
    }

    Step cancel(State.Cancelled cancelled) {
        return ahead(cancelled.at(), new Meeting(ref, plan, origin, sequence + 1, cancelled));
    }

    private Step ahead(Instant now, Meeting next) {
        if (isCancelled()) {
            return new Step.Refused(Refusal.CANCELLED);
        }
        return isOver(now) ? new Step.Refused(Refusal.OVER) : new Step.Done(next);
    }
}
