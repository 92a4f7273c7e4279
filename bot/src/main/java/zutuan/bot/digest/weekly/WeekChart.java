package zutuan.bot.digest.weekly;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import zutuan.bot.digest.chart.Bars;
import zutuan.bot.digest.chart.Fonts;
import zutuan.bot.kernel.calendar.Week;
import zutuan.bot.kernel.talk.Summary;
import zutuan.bot.kernel.talk.Summary.Kind;

/// Draws how much was new and how much was done on each day of a week. No village and no person
/// stands in it.
record WeekChart(Fonts fonts) {
    private static final int DAYS = 7;

    /// A PNG picture; empty if there is nothing to draw or nothing to write with.
    Optional<byte[]> png(Week week, List<Summary> summaries) {
        var series = new LinkedHashMap<String, List<Integer>>();
        series.put(ChartReplies.NEW, perDay(week, summaries, Kind.NEW));
        series.put(ChartReplies.DONE, perDay(week, summaries, Kind.DONE));
        return new Bars(ChartReplies.title(week), ChartReplies.days(week), series)
                .png(fonts, ChartReplies.ALL);
    }

    private static List<Integer> perDay(Week week, List<Summary> summaries, Kind kind) {
        var counts = new int[DAYS];
        summaries.stream()
                .flatMap(summary -> summary.parts().stream())
                .filter(part -> part.kind() == kind)
                .flatMap(part -> part.entries().stream())
                .map(entry -> LocalDate.ofInstant(entry.at(), week.zone()))
                .filter(day -> !day.isBefore(week.monday()) && !day.isAfter(week.sunday()))
                .forEach(day -> counts[day.getDayOfWeek().getValue() - 1]++);
        return IntStream.of(counts).boxed().toList();
    }
}
