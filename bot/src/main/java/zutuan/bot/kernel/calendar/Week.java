package zutuan.bot.kernel.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/// A week of a place, from its Monday to the end of its Sunday.
public record Week(LocalDate monday, ZoneId zone) {
    public Week {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("no Monday: " + monday);
        }
    }

    /// The one that a moment lies in.
    public static Week of(Instant moment, ZoneId zone) {
        var day = LocalDate.ofInstant(moment, zone);
        return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), zone);
    }

    /// The one of an ISO year and number; empty if that year has no such week.
    public static Optional<Week> numbered(int year, int number, ZoneId zone) {
        var first = LocalDate.of(year, 1, 4);
        if (number < 1
                || number > IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(first).getMaximum()) {
            return Optional.empty();
        }
        var monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Optional.of(new Week(monday.plusWeeks(number - 1L), zone));
    }

    /// Of its ISO form 2026-W48.
    public static Week parse(String text, ZoneId zone) {
        var monday = LocalDate.parse(text + "-1", DateTimeFormatter.ISO_WEEK_DATE);
        return new Week(monday, zone);
    }

    /// The ISO year it belongs to: that of its Thursday.
    public int year() {
        return monday.get(IsoFields.WEEK_BASED_YEAR);
    }

    public int number() {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /// Its ISO form 2026-W48, which sorts like time.
    public String text() {
        return "%04d-W%02d".formatted(year(), number());
    }

    public LocalDate sunday() {
        return monday.plusDays(6);
    }

    /// So many weeks later, earlier if negative.
    public Week later(int weeks) {
        return new Week(monday.plusWeeks(weeks), zone);
    }

    public Instant from() {
        return monday.atStartOfDay(zone).toInstant();
    }

    /// The first moment after it.
    public Instant to() {
        return monday.plusWeeks(1).atStartOfDay(zone).toInstant();
    }
}
