package zutuan.bot.kernel.chinese.time;

import java.time.LocalDate;

/// What a {@link DateTerm} comes to.
sealed interface Found {
    /// From `start` to before `end`.
    ///
    /// @param before the exclusive bound that 前 gives: after a plain date, at the begin of holidays
    ///   and longer periods
    record Days(LocalDate start, LocalDate end, Grain grain, LocalDate before) implements Found {
        static Days day(LocalDate date) {
            return new Days(date, date.plusDays(1), Grain.DAY, date.plusDays(1));
        }

        static Days span(LocalDate start, LocalDate end, Grain grain) {
            return new Days(start, end, grain, start);
        }

        boolean single() {
            return start.plusDays(1).equals(end);
        }
    }

    /// Only the speaker knows; the reason is a Chinese sentence.
    record Unclear(String reason) implements Found {}

    /// No such date; the reason is a Chinese sentence.
    record Missing(String reason) implements Found {}
}
