package zutuan.bot.record.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.Words;
import zutuan.bot.kernel.chinese.slot.SubjectKind;
import zutuan.bot.kernel.event.Subject;

/// A figure of a village, of a day, from a source. It is never overwritten: a new figure stands
/// beside it, and one that was mistaken is marked so.
public record LedgerEntry(
        Ref ref, Name name, Figure figure, Origin origin, @Nullable Mistake mistake) {
    /// How it is numbered.
    public static final SubjectKind KIND =
            new SubjectKind("ledger", "L%d", Words.of("台账编号"), Words.of("台账记录"));

    /// The number within a workspace; never used again.
    public record Ref(String workspace, long number) {
        public Subject subject() {
            return Subject.of(KIND.code(), number);
        }

        public String label() {
            return KIND.label(number);
        }
    }

    /// What is counted (存栏), of what (牛; empty for all of it), in which village (its id).
    public record Name(String village, String metric, String item) {
        /// `存栏 牛`.
        public String shown() {
            return item.isEmpty() ? metric : metric + " " + item;
        }

        /// Whether it is this or a part of it.
        public boolean within(Name other) {
            return village.equals(other.village)
                    && metric.equals(other.metric)
                    && (other.item.isEmpty() || item.equals(other.item));
        }
    }

    /// As it was said (1.2公顷), the number and the unit in it, what it is of, who says so; whether
    /// it is nobody's business but the village's and the town's.
    public record Figure(
            String said,
            BigDecimal amount,
            String unit,
            Dated dated,
            String source,
            boolean delicate) {}

    /// Who entered it, when.
    public record Origin(String memberId, Instant at) {}

    /// Why it does not count, and the number of what stands in its place, if anything.
    public record Mistake(String reason, String byId, Instant at, @Nullable Long better) {
        public Optional<Long> replacement() {
            return Optional.ofNullable(better);
        }
    }

    public boolean counts() {
        return mistake == null;
    }

    public Optional<Mistake> fault() {
        return Optional.ofNullable(mistake);
    }
}
