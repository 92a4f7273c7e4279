package zutuan.bot.digest.weekly;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.calendar.Week;

/// A week as somebody names it: so many weeks back, or a number with or without a year.
sealed interface WeekWish {
    /// Number weeks near the end of a year are those of the year before while the year is young.
    int YOUNG = 8;

    int OLD = 40;

    /// A day without a year that would lie further ahead is rather one of last year.
    int FAR = 180;

    /// `weeks` below 0 are ahead.
    record Back(int weeks) implements WeekWish {}

    /// `year` is null if none was said.
    record Numbered(@Nullable Integer year, int number) implements WeekWish {}

    /// The week of a day of this year, or of last year.
    record OfDay(MonthDay day) implements WeekWish {}

    /// The week, or why there is none.
    sealed interface Found {
        record Here(Week week) implements Found {}

        record NoSuchWeek(int year, int number, int last) implements Found {}

        record Future(Week week) implements Found {}
    }

    /// What is meant, seen from a week.
    default Found from(Week current) {
        return switch (this) {
            case Back(var weeks) -> found(current.later(-weeks), current);
            case OfDay(var day) -> found(week(day, current), current);
            case Numbered(var year, var number) ->
                    numbered(year == null ? yearOf(number, current) : year, number, current);
        };
    }

    private static int yearOf(int number, Week current) {
        boolean lastYear = current.number() <= YOUNG && number >= OLD;
        return lastYear ? current.year() - 1 : current.year();
    }

    private static Found numbered(int year, int number, Week current) {
        Optional<Week> week = Week.numbered(year, number, current.zone());
        if (week.isEmpty()) {
            return new Found.NoSuchWeek(year, number, last(year));
        }
        return found(week.get(), current);
    }

    private static Week week(MonthDay day, Week current) {
        var date = day.atYear(current.sunday().getYear());
        boolean far = ChronoUnit.DAYS.between(current.monday(), date) > FAR;
        var monday = (far ? date.minusYears(1) : date).with(DayOfWeek.MONDAY);
        return new Week(monday, current.zone());
    }

    private static Found found(Week week, Week current) {
        boolean future = week.monday().isAfter(current.monday());
        return future ? new Found.Future(week) : new Found.Here(week);
    }

    private static int last(int year) {
        var inside = LocalDate.of(year, 1, 4);
        return Math.toIntExact(
                IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inside).getMaximum());
    }
}
