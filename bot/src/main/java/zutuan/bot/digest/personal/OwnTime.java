package zutuan.bot.digest.personal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/// When a member wants their digest: a day of the week and a time.
record OwnTime(DayOfWeek day, LocalTime time) {
    /// The first such moment after another.
    Instant after(Instant moment, ZoneId zone) {
        var local = moment.atZone(zone);
        var first = local.toLocalDate().with(TemporalAdjusters.nextOrSame(day)).atTime(time);
        var at = first.atZone(zone).toInstant();
        return at.isAfter(moment) ? at : first.plusWeeks(1).atZone(zone).toInstant();
    }
}
