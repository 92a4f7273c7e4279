package zutuan.bot.record.model;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.Words;
import zutuan.bot.kernel.chinese.slot.SubjectKind;
import zutuan.bot.kernel.event.Subject;

/// Something that one village tried and others may take over (一村试点、择优推广). No solved case of a
/// station, which has a number of its own kind. `revision` counts the changes that have been
/// stored.
public record Practice(Ref ref, What what, Origin origin, State state, long revision) {
    /// How it is numbered.
    public static final SubjectKind KIND =
            new SubjectKind("practice", "P%d", Words.of("经验卡"), Words.of("经验卡"));

    /// The number within a workspace; never used again.
    public record Ref(String workspace, long number) {
        public Subject subject() {
            return Subject.of(KIND.code(), number);
        }

        public String label() {
            return KIND.label(number);
        }
    }

    /// What was done in which village (its id), what came of it (empty where nobody has said),
    /// whether there are figures in it, and what these are of (null where nobody has said).
    public record What(
            String village, String did, String result, boolean figures, @Nullable Dated dated) {
        public Optional<Dated> day() {
            return Optional.ofNullable(dated);
        }
    }

    /// Who told it, when.
    public record Origin(String memberId, Instant at) {}

    /// Whether others may take it over.
    public sealed interface State {
        record Kept() implements State {}

        record Withdrawn(String reason, String byId, Instant at) implements State {}
    }

    public boolean stands() {
        return state instanceof State.Kept;
    }

    public Practice with(What corrected) {
        return new Practice(ref, corrected, origin, state, revision);
    }

    public Practice with(State newState) {
        return new Practice(ref, what, origin, newState, revision);
    }
}
