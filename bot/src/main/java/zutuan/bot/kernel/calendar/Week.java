package zutuan.bot.kernel.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

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

    public Instant from() {
        return monday.atStartOfDay(zone).toInstant();
    }

    /// The first moment after it.
    public Instant to() {
        return monday.plusWeeks(1).atStartOfDay(zone).toInstant();
    }
}
