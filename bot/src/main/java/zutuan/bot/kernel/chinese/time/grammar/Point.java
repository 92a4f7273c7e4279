package zutuan.bot.kernel.chinese.time.grammar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A date, a part of the day and a clock, at least one of them.
///
/// @param checks further names of the same date, 周三(9月16日); they must agree
/// @param dateStart offset of the date's words; with `dateEnd` empty if there is no date
public record Point(
        @Nullable DateTerm date,
        List<DateTerm> checks,
        @Nullable DayPart part,
        @Nullable Clock clock,
        int dateStart,
        int dateEnd) {
    public Point {
        checks = List.copyOf(checks);
    }

    public Point withDate(DateTerm other) {
        return new Point(other, checks, part, clock, dateStart, dateEnd);
    }
}
