package zutuan.bot.kernel.talk.route;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Moves the dates of an example into the days ahead, so that it can be copied and sent as it is.
/// Dates keep their distance from each other. Pure.
public final class Examples {
    private static final Pattern DATE = Pattern.compile("(?:(\\d{1,2})月)?(\\d{1,2})日");
    private static final int AHEAD = 8;

    /// Any year will do: only distances count.
    private static final int YEAR = 2027;

    private Examples() {}

    public static String dated(String example, LocalDate today) {
        var dates = DATE.matcher(example).results().toList();
        if (dates.isEmpty() || dates.getFirst().group(1) == null) {
            return example;
        }
        var moved = new StringBuilder();
        var first = written(dates.getFirst(), LocalDate.MIN);
        var was = first;
        var is = LocalDate.MIN;
        int end = 0;
        for (var date : dates) {
            was = written(date, was);
            var next = today.plusDays(AHEAD + ChronoUnit.DAYS.between(first, was));
            boolean monthToo = date.group(1) != null || next.getMonth() != is.getMonth();
            moved.append(example, end, date.start());
            moved.append(monthToo ? next.getMonthValue() + "月" : "");
            moved.append(next.getDayOfMonth()).append("日");
            is = next;
            end = date.end();
        }
        return moved.append(example.substring(end)).toString();
    }

    /// A day without a month is in the month of the one before.
    private static LocalDate written(MatchResult date, LocalDate before) {
        int month =
                date.group(1) == null ? before.getMonthValue() : Integer.parseInt(date.group(1));
        return LocalDate.of(YEAR, month, Integer.parseInt(date.group(2)));
    }
}
