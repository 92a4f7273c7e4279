package zutuan.bot.digest.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import zutuan.bot.digest.chart.Bars;
import zutuan.bot.digest.quarter.Report;
import zutuan.bot.kernel.talk.Figure.Item;
import zutuan.bot.kernel.talk.Figure.Measure;

/// What of a report is drawn: issues month by month, people by category. Pure.
final class Charts {
    private static final int MOST_CATEGORIES = 8;

    private Charts() {}

    static Bars months(Report report) {
        var days = report.stretch().days();
        var first = YearMonth.from(days.first());
        var months =
                Stream.iterate(first, month -> month.plusMonths(1))
                        .takeWhile(month -> !month.isAfter(YearMonth.from(days.last())))
                        .toList();
        var series = new LinkedHashMap<String, List<Integer>>();
        series.put(PaperReplies.NEW, perMonth(report, Measure.REPORTED, months));
        series.put(PaperReplies.DONE, perMonth(report, Measure.CLOSED, months));
        var labels =
                months.stream().map(month -> PaperReplies.month(month.getMonthValue())).toList();
        return new Bars(PaperReplies.perMonth(report.stretch()), labels, series);
    }

    private static List<Integer> perMonth(Report report, Measure measure, List<YearMonth> months) {
        var zone = report.stretch().days().zone();
        return months.stream()
                .map(month ->
                        Math.toIntExact(
                                report.items(measure).stream()
                                        .map(Item::at)
                                        .map(at -> YearMonth.from(LocalDate.ofInstant(at, zone)))
                                        .filter(month::equals)
                                        .count()))
                .toList();
    }

    static Bars categories(Report report) {
        var people = report.people().entrySet().stream().limit(MOST_CATEGORIES).toList();
        var series = new LinkedHashMap<String, List<Integer>>();
        series.put(PaperReplies.PEOPLE, people.stream().map(one -> one.getValue()).toList());
        return new Bars(
                PaperReplies.perCategory(report.stretch()),
                people.stream().map(one -> FigureReplies.category(one.getKey())).toList(),
                series);
    }
}
