package zutuan.bot.record.reading;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import zutuan.bot.kernel.chinese.time.Dates;
import zutuan.bot.kernel.chinese.time.Grain;
import zutuan.bot.kernel.chinese.time.TimeExpression;
import zutuan.bot.record.model.Dated;

/// Reads when something was that lies behind: a day that was named without saying which is the last
/// such one.
public final class PastDays {
    /// A day without a year that would lie further back is rather one to come.
    private static final int LONG_AGO = 180;

    private PastDays() {}

    /// The first day that was named.
    public static Optional<LocalDate> day(List<TimeExpression> times, LocalDate today) {
        return times.stream()
                .flatMap(time ->
                        date(time).map(date -> gone(date, time.mention().text(), today)).stream())
                .findFirst();
    }

    private static Optional<LocalDate> date(TimeExpression time) {
        return time.dates().map(Dates::first);
    }

    /// The last day, month or year that was named: what figures are of stands mostly behind them.
    public static Optional<Dated> dated(List<TimeExpression> times, LocalDate today) {
        return times.reversed().stream().flatMap(time -> dated(time, today).stream()).findFirst();
    }

    private static Optional<Dated> dated(TimeExpression time, LocalDate today) {
        String said = time.mention().text();
        if (time instanceof TimeExpression.Interval(var mention, var from, var until)) {
            return Optional.of(
                    switch (mention.grain()) {
                        case MONTH -> Dated.of(month(from, said, today));
                        case YEAR -> Dated.of(Year.from(from));
                        default -> Dated.of(gone(last(from, until, today), said, today));
                    });
        }
        if (time instanceof TimeExpression.Deadline(var mention, var bound)) {
            boolean whole = mention.grain() == Grain.DAY || mention.grain() == Grain.MONTH;
            return whole
                    ? Optional.of(Dated.of(gone(bound.minusMinutes(1).toLocalDate(), said, today)))
                    : Optional.empty();
        }
        return date(time).map(date -> Dated.of(gone(date, said, today)));
    }

    private static LocalDate last(LocalDateTime from, LocalDateTime until, LocalDate today) {
        var last = until.minusMinutes(1).toLocalDate();
        return last.isAfter(today) ? from.toLocalDate() : last;
    }

    private static YearMonth month(LocalDateTime from, String said, LocalDate today) {
        var first = gone(from.toLocalDate(), said, today);
        return YearMonth.from(first);
    }

    /// Why one of the times is none, in a sentence.
    public static Optional<String> invalid(List<TimeExpression> times) {
        return times.stream()
                .<String>mapMulti((time, wrong) -> {
                    if (time instanceof TimeExpression.Invalid(_, var reason)) {
                        wrong.accept(reason);
                    }
                })
                .findFirst();
    }

    /// How many single days were named.
    public static long separate(List<TimeExpression> times) {
        return times.stream()
                .<LocalDate>mapMulti((time, day) -> {
                    switch (time) {
                        case TimeExpression.Day(_, var date) -> day.accept(date);
                        case TimeExpression.Instant(_, var at) -> day.accept(at.toLocalDate());
                        case TimeExpression.Interval _,
                                TimeExpression.Deadline _,
                                TimeExpression.Recurrence _,
                                TimeExpression.Duration _,
                                TimeExpression.Vague _,
                                TimeExpression.Invalid _ -> {}
                    }
                })
                .distinct()
                .count();
    }

    /// Without those that pin nothing down: 上次, 有空.
    public static List<TimeExpression> exact(List<TimeExpression> times) {
        return times.stream().filter(time -> !(time instanceof TimeExpression.Vague)).toList();
    }

    /// The words without the times in them, whose numbers count nothing.
    public static String without(String said, List<TimeExpression> times) {
        String rest = said;
        for (var time : times) {
            rest = rest.replace(time.mention().text(), " ");
        }
        return rest;
    }

    private static LocalDate gone(LocalDate date, String said, LocalDate today) {
        if (!date.isAfter(today)) {
            return date;
        }
        boolean pinned = said.contains("年") || said.contains("明") || said.contains("下");
        boolean weekday = said.contains("周") || said.contains("星期") || said.contains("礼拜");
        var before =
                weekday
                        ? date.minusWeeks(1)
                        : said.contains("月") || said.contains("-") || said.contains(".")
                                ? date.minusYears(1)
                                : date.minusMonths(1);
        boolean near = ChronoUnit.DAYS.between(before, today) <= LONG_AGO;
        return !pinned && near && !said.contains("后") ? before : date;
    }
}
