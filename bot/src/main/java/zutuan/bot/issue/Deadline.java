package zutuan.bot.issue;

import java.time.Instant;

/// Until when an issue has to be solved, and who has been reminded of it.
///
/// `workdays` counted from `from` give `dueAt`; it is 0 when the end was named (延期) or counted in
/// hours, which no holiday table moves.
record Deadline(Instant from, int workdays, Instant dueAt, Reminded reminded) {
    /// What was last done about it; the order is the order of the steps.
    enum Reminded {
        NOTHING,
        /// The lead handler, before it is late.
        WARNED,
        /// Lead handler, assistants and team lead, when it is late.
        URGED,
        /// The town's leaders.
        LEADERS_TOLD,
        /// It stands on the next joint meeting's agenda; nothing more comes.
        ON_AGENDA;

        Reminded next() {
            return values()[Math.min(ordinal() + 1, values().length - 1)];
        }
    }

    Deadline reminded(Reminded now) {
        return new Deadline(from, workdays, dueAt, now);
    }
}
