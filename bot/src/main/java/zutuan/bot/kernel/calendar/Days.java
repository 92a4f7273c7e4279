package zutuan.bot.kernel.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The days of a place from the first to the last, both whole.
public record Days(LocalDate first, LocalDate last, ZoneId zone) {
    public Days {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("no days: " + first + " to " + last);
        }
    }

    public Instant from() {
        return first.atStartOfDay(zone).toInstant();
    }

    /// The first day after them.
    public LocalDate after() {
        return last.plusDays(1);
    }

    /// The first moment after them.
    public Instant until() {
        return after().atStartOfDay(zone).toInstant();
    }

    public boolean holds(Instant moment) {
        return !moment.isBefore(from()) && moment.isBefore(until());
    }

    /// Their end, or now while they last.
    public Instant endBy(Instant now) {
        return now.isBefore(until()) ? now : until();
    }
}
