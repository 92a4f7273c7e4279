package zutuan.bot.assist.guidance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import zutuan.bot.assist.model.HelpState.Visit;
import zutuan.bot.kernel.chinese.Words;
import zutuan.bot.kernel.chinese.slot.SubjectKind;
import zutuan.bot.kernel.event.Subject;

/// A session of group guidance (集中指导). `turnout` is what was counted afterwards, null before.
public record Guidance(Ref ref, Plan plan, Origin origin, State state, @Nullable Turnout turnout) {
    /// How it is numbered: 集1.
    public static final SubjectKind KIND =
            new SubjectKind("guidance", "集%d", Words.of("集中指导"), Words.of("集中指导"));

    /// The number within a workspace; never used again.
    public record Ref(String workspace, long number) {
        public Subject subject() {
            return Subject.of(KIND.code(), number);
        }

        public String label() {
            return KIND.label(number);
        }
    }

    /// Whose technicians teach what, when and where, and for how many. `villageId` is the village
    /// that the place names, if it names one.
    public record Plan(String stationId, String topic, Visit when, Place place, Quota quota) {}

    /// Where it is.
    public record Place(String text, @Nullable String villageId) {}

    /// How many may come from one village and in all, 0 for as many as want, and what is counted (户
    /// or 人).
    public record Quota(int perVillage, int total, String unit) {
        static final String HOUSEHOLD = "户";
        static final Quota NONE = new Quota(0, 0, HOUSEHOLD);

        boolean isOpen() {
            return perVillage == 0 && total == 0;
        }
    }

    /// Who called it, when.
    public record Origin(String memberId, Instant at) {}

    /// Whether it takes place.
    public sealed interface State {
        record Open() implements State {}

        record Cancelled(String reason) implements State {}
    }

    /// Who came, as it was told, and the number of the activity that counts them; 0 if none does.
    public record Turnout(String heads, long record) {}

    public boolean isCancelled() {
        return state instanceof State.Cancelled;
    }

    public boolean hasBegun(Instant now) {
        return !now.isBefore(plan.when().at());
    }

    public Guidance with(Plan changed) {
        return new Guidance(ref, changed, origin, state, turnout);
    }

    public Guidance cancelled(String reason) {
        return new Guidance(ref, plan, origin, new State.Cancelled(reason), turnout);
    }

    public Guidance counted(Turnout counted) {
        return new Guidance(ref, plan, origin, state, counted);
    }
}
