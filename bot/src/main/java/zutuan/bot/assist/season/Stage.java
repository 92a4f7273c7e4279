package zutuan.bot.assist.season;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// A stage of the year (育苗, 春防) of a crop or of livestock, from one day to another, both included;
/// it may cross the turn of the year. Pure.
public record Stage(String thing, String name, MonthDay from, MonthDay to) {
    boolean isOn(LocalDate date) {
        return holds(MonthDay.from(date));
    }

    private boolean holds(MonthDay day) {
        boolean afterFrom = !day.isBefore(from);
        boolean beforeTo = !day.isAfter(to);
        return to.isBefore(from) ? afterFrom || beforeTo : afterFrom && beforeTo;
    }

    /// The day on which it begins within these two, both included.
    Optional<LocalDate> beginning(LocalDate first, LocalDate last) {
        var next = next(first);
        return next.isAfter(last) ? Optional.empty() : Optional.of(next);
    }

    /// The first day, from this one on, on which it begins.
    LocalDate next(LocalDate date) {
        var thisYear = from.atYear(date.getYear());
        return thisYear.isBefore(date) ? from.atYear(date.getYear() + 1) : thisYear;
    }

    /// Whether another is the same stage at the same time of the year.
    boolean repeats(Stage other) {
        boolean same = thing.equals(other.thing) && name.equals(other.name);
        return same && (holds(other.from) || other.holds(from));
    }

    long days() {
        var begin = from.atYear(2000);
        var end = to.atYear(to.isBefore(from) ? 2001 : 2000);
        return ChronoUnit.DAYS.between(begin, end) + 1;
    }
}
