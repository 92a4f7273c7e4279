package zutuan.bot.record.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import zutuan.bot.kernel.chinese.Words;
import zutuan.bot.kernel.chinese.heads.Heads;
import zutuan.bot.kernel.chinese.slot.SubjectKind;
import zutuan.bot.kernel.event.Subject;

/// Something that was done with people, once: one 场次, however many villages did it together.
/// `revision` counts the changes that have been stored.
public record Activity(Ref ref, What what, Origin origin, State state, long revision) {
    /// How it is numbered.
    public static final SubjectKind KIND =
            new SubjectKind("record", "H%d", Words.of("活动记录"), Words.of("活动记录"));

    /// The number within a workspace; never used again.
    public record Ref(String workspace, long number) {
        public Subject subject() {
            return Subject.of(KIND.code(), number);
        }

        public String label() {
            return KIND.label(number);
        }
    }

    /// What, when, in which villages (ids), with whom.
    public record What(Kind kind, String said, LocalDate day, List<String> villages, Heads heads) {
        public What {
            villages = List.copyOf(villages);
        }
    }

    /// Who told it, when.
    public record Origin(String memberId, Instant at) {}

    /// What kind it is, in the order in which words are looked for.
    public enum Kind {
        VISIT("入户走访"),
        VOLUNTEER("志愿服务"),
        TRAINING("培训"),
        OTHER("活动");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /// Whether it counts.
    public sealed interface State {
        record Kept() implements State {}

        record Withdrawn(String reason, String byId, Instant at) implements State {}
    }

    public boolean counts() {
        return state instanceof State.Kept;
    }

    public Activity with(What corrected) {
        return new Activity(ref, corrected, origin, state, revision);
    }

    public Activity with(State newState) {
        return new Activity(ref, what, origin, newState, revision);
    }

    /// Whether another tells of the same: the same kind of thing on the same day in a village of
    /// both.
    public boolean isLike(What other) {
        boolean shared =
                what.villages().isEmpty()
                        ? other.villages().isEmpty()
                        : !Collections.disjoint(what.villages(), other.villages());
        return counts() && shared && what.kind() == other.kind() && what.day().equals(other.day());
    }
}
