package zutuan.bot.assist.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zutuan.bot.assist.model.HelpState.Precision;
import zutuan.bot.assist.model.HelpState.Visit;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.chinese.time.Dates;
import zutuan.bot.kernel.chinese.time.TimeExpression;
import zutuan.bot.kernel.chinese.time.TimeNote;
import zutuan.bot.kernel.chinese.time.TimeReader;

/// Reads when somebody comes, and on which day to look again. Pure.
public record VisitTimes(TimeReader times, ZoneId zone) {
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(14, 0);

    private static final Pattern DAYS = Pattern.compile("P\\d+[DWM]");
    private static final String BREAKS = ",，。;；";
    private static final Pattern UNMET =
            Phrases.beside(VisitTimes.class, "visit.phrases").get("unmet");

    private static final Duration FAR = Duration.ofDays(180);

    /// What came of it.
    public sealed interface When {
        record At(Visit visit) implements When {}

        /// No time is named.
        record None() implements When {}

        record Past(String said) implements When {}

        /// Nobody can tell which day is meant, or there is no such day.
        record Unclear(String said) implements When {}
    }

    /// The time of a visit; of several the last, which is where a visit is moved to.
    public When visit(String text, Instant now) {
        return when(meant(text, now).reduce((_, last) -> last), now);
    }

    /// When somebody comes; of several the first, as what they do afterwards is told behind it.
    When arrival(String text, Instant now) {
        return when(meant(text, now).findFirst(), now);
    }

    private When when(Optional<TimeExpression> said, Instant now) {
        return said.map(one -> when(one, now)).orElseGet(When.None::new);
    }

    /// Without those at which somebody cannot; a length only where no day or clock is named.
    private Stream<TimeExpression> meant(String text, Instant now) {
        var found =
                times.read(text, LocalDateTime.ofInstant(now, zone)).stream()
                        .filter(one -> !one.mention().has(TimeNote.OLD))
                        .filter(one -> !UNMET.matcher(clause(text, one)).find())
                        .toList();
        boolean dated = found.stream().anyMatch(one -> !(one instanceof TimeExpression.Duration));
        return found.stream().filter(one -> !dated || !(one instanceof TimeExpression.Duration));
    }

    private static String clause(String text, TimeExpression time) {
        int from = time.mention().start();
        while (from > 0 && BREAKS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        int to = time.mention().end();
        while (to < text.length() && BREAKS.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return text.substring(from, to);
    }

    private When when(TimeExpression said, Instant now) {
        var ahead =
                said.candidates().stream()
                        .flatMap(one -> visit(one, now).stream())
                        .filter(visit -> !end(visit).isBefore(now))
                        .findFirst();
        String text = said.mention().text();
        if (ahead.isPresent()) {
            return isFar(ahead.get(), now) ? new When.Past(text) : new When.At(ahead.get());
        }
        return visit(said, now).isPresent() ? new When.Past(text) : new When.Unclear(text);
    }

    /// A day that is over is read as that of the next year; nobody is asked to come in half a year.
    private static boolean isFar(Visit visit, Instant now) {
        return visit.at().isAfter(now.plus(FAR));
    }

    private Optional<Visit> visit(TimeExpression said, Instant now) {
        return switch (said) {
            case TimeExpression.Instant(_, var at) -> Optional.of(at(at, Precision.TIME));
            case TimeExpression.Day(_, var date) ->
                    Optional.of(at(date.atTime(MORNING), Precision.DAY));
            case TimeExpression.Interval(_, var from, var until) -> within(from, until);
            case TimeExpression.Duration(_, var length) -> soon(length, now);
            case TimeExpression.Deadline _,
                    TimeExpression.Recurrence _,
                    TimeExpression.Vague _,
                    TimeExpression.Invalid _ ->
                    Optional.empty();
        };
    }

    private Optional<Visit> within(LocalDateTime from, LocalDateTime until) {
        boolean oneDay = Duration.between(from, until).toHours() <= 14;
        var begin = from.getHour() < 7 ? from.toLocalDate().atTime(MORNING) : from;
        var noon = begin.getHour() == 12 ? begin.toLocalDate().atTime(AFTERNOON) : begin;
        return oneDay ? Optional.of(at(noon, Precision.HALF)) : Optional.empty();
    }

    /// 半小时到: so long from now; days are no such length.
    private static Optional<Visit> soon(String length, Instant now) {
        return length.startsWith("PT")
                ? Optional.of(new Visit(now.plus(Duration.parse(length)), Precision.TIME, null))
                : Optional.empty();
    }

    private Visit at(LocalDateTime local, Precision precision) {
        return new Visit(local.atZone(zone).toInstant(), precision, null);
    }

    /// The last moment at which it may still be meant.
    private Instant end(Visit visit) {
        var local = visit.at().atZone(zone);
        return switch (visit.precision()) {
            case TIME -> visit.at();
            case HALF -> visit.at().plus(Duration.ofHours(4));
            case DAY -> local.toLocalDate().atTime(LocalTime.MAX).atZone(zone).toInstant();
        };
    }

    /// The day that a text names, if it names one that is not over: a date, 三天后, 下周.
    public Optional<LocalDate> day(String text, Instant now) {
        var today = LocalDate.ofInstant(now, zone);
        return meant(text, now)
                .flatMap(one -> day(one, today).stream())
                .filter(day -> !day.isBefore(today))
                .reduce((_, last) -> last);
    }

    private static Optional<LocalDate> day(TimeExpression said, LocalDate today) {
        return said instanceof TimeExpression.Duration(_, var length)
                        && DAYS.matcher(length).matches()
                ? Optional.of(today.plus(Period.parse(length)))
                : said.dates().map(Dates::first);
    }
}
