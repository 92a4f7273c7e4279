package zutuan.bot.issue.model;

import java.time.Instant;
import java.util.Arrays;

/// Until when an issue has to be solved, and who has been reminded of it.
///
/// `workdays` counted from `from` give `dueAt`; it is 0 when the end was named (延期) or counted in
/// hours, which no holiday table moves.
public record Deadline(Instant from, int workdays, Instant dueAt, Reminded reminded) {
    /// What was last done about it; `step` is its number in the table.
    public enum Reminded {
        NOTHING(0),
        /// The lead handler, before it is late.
        WARNED(1),
        /// Lead handler, assistants and team lead, when it is late.
        URGED(2),
        /// The town's leaders.
        LEADERS_TOLD(3),
        /// It stands on the next joint meeting's agenda; nothing more comes.
        ON_AGENDA(4);

        private final int step;

        Reminded(int step) {
            this.step = step;
        }

        public int step() {
            return step;
        }

        public static Reminded of(int step) {
            return Arrays.stream(values())
                    .filter(reminded -> reminded.step == step)
                    .findFirst()
                    .orElse(ON_AGENDA);
        }

        public Reminded next() {
            return of(step + 1);
        }
    }

    public Deadline reminded(Reminded now) {
        return new Deadline(from, workdays, dueAt, now);
    }
}
