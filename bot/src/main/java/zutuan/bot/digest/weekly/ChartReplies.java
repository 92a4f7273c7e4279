package zutuan.bot.digest.weekly;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import zutuan.bot.kernel.calendar.Week;

/// Every word of the chart.
final class ChartReplies {
    static final String NEW = "新增";
    static final String DONE = "办结";
    private static final String WEEKDAYS = "一二三四五六日";

    /// All characters that a font must have.
    static final String ALL = NEW + DONE + WEEKDAYS + "周年第（）件每天0123456789-";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M-d", Locale.ROOT);

    private ChartReplies() {}

    static String title(Week week) {
        return "%d年第%d周 每天新增和办结（件）".formatted(week.year(), week.number());
    }

    static List<String> days(Week week) {
        return IntStream.range(0, WEEKDAYS.length())
                .mapToObj(day ->
                        "周" + WEEKDAYS.charAt(day) + " " + DAY.format(week.monday().plusDays(day)))
                .toList();
    }
}
