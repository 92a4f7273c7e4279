package zutuan.bot.kernel.chinese.time.grammar;

import org.jspecify.annotations.Nullable;

/// A day or a stretch of days as it was said, not yet a date.
public sealed interface DateTerm {
    /// Days, weeks and months from today.
    record Shift(int months, int days) implements DateTerm {}

    /// Days from the date that was said before, or from today (当天, 次日).
    record Following(int days) implements DateTerm {}

    /// The n-th working day after today (before it if negative).
    record Workdays(int count) implements DateTerm {}

    /// A weekday 1–7 in the week `shift`; without shift the next one, today included.
    record Weekday(@Nullable Integer shift, int day) implements DateTerm {}

    /// A weekday in the week of another date (一周前的星期二).
    record WeekdayNear(DateTerm near, int day) implements DateTerm {}

    /// Saturday and Sunday; without shift the next ones.
    record Weekend(@Nullable Integer shift) implements DateTerm {}

    /// A day of a month; -1 is the last.
    record MonthDay(Period.Month month, int day) implements DateTerm {}

    /// Days of a month, both included; a last day of 0 is the end of the month.
    record MonthDays(Period.Month month, int first, int last) implements DateTerm {}

    /// All of a period.
    record Whole(Period period) implements DateTerm {}

    /// The n-th weekday 1–7, day (0) or working day (8) of a period; -1 counts from the end.
    record Nth(Period period, int count, int what) implements DateTerm {
        public static final int ANY_DAY = 0;
        public static final int WORKDAY = 8;
    }

    /// A date of the lunar calendar; month 0 is the next that fits, day 0 the whole month.
    record Lunar(Period.@Nullable Year year, int month, int day) implements DateTerm {}

    /// One of the 24 solar terms.
    record SolarTerm(Period.@Nullable Year year, String name) implements DateTerm {}

    /// A festival's day, or its days off (`span`).
    record Feast(Period.@Nullable Year year, String name, boolean span) implements DateTerm {}

    /// Counted from another date, before (negative) or after it: what is counted as in {@link Nth}.
    record Around(DateTerm base, int count, int what) implements DateTerm {}

    /// Days that were named, but that only the speaker can tell (10月第二周).
    record Unclear(String reason) implements DateTerm {}

    /// From the first day of one to the last day of the other.
    record Together(DateTerm first, DateTerm last) implements DateTerm {}
}
