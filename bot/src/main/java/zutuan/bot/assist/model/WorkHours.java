package zutuan.bot.assist.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import zutuan.bot.kernel.calendar.WorkCalendar;

/// Counts working time: so many hours of the working days' hours. Pure.
public record WorkHours(WorkCalendar calendar, LocalTime from, LocalTime to, ZoneId zone) {
    /// The moment that lies so much working time later.
    public Instant plus(Instant start, Duration length) {
        var at = begin(start.atZone(zone).toLocalDateTime());
        var left = length;
        while (true) {
            var end = at.toLocalDate().atTime(to);
            var today = Duration.between(at, end);
            if (left.compareTo(today) <= 0) {
                return at.plus(left).atZone(zone).toInstant();
            }
            left = left.minus(today);
            at = opening(at.toLocalDate().plusDays(1));
        }
    }

    /// So many working days later, when the day ends.
    public Instant endOf(Instant start, int workdays) {
        var day = calendar.plusWorkdays(date(start), workdays);
        return day.atTime(to).atZone(zone).toInstant();
    }

    public LocalDate date(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /// When the working day of this date begins, worked or not.
    public Instant openingOf(LocalDate date) {
        return ZonedDateTime.of(date, from, zone).toInstant();
    }

    private LocalDateTime begin(LocalDateTime at) {
        boolean open = calendar.isWorkday(at.toLocalDate()) && at.toLocalTime().isBefore(to);
        if (!open) {
            return opening(at.toLocalDate().plusDays(1));
        }
        return at.toLocalTime().isBefore(from) ? at.toLocalDate().atTime(from) : at;
    }

    private LocalDateTime opening(LocalDate date) {
        var day = date;
        while (!calendar.isWorkday(day)) {
            day = day.plusDays(1);
        }
        return day.atTime(from);
    }
}
