package zutuan.bot.issue.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import zutuan.bot.issue.model.Deadline.Reminded;
import zutuan.bot.kernel.calendar.WorkCalendar;

/// Counts time: working days end at the end of work, urgent hours run around the clock. Pure.
public record Deadlines(WorkCalendar calendar, IssueSettings settings, ZoneId zone) {
    public Deadline fresh(Urgency urgency, Instant from) {
        return switch (urgency) {
            case URGENT -> {
                var due = from.plus(Duration.ofHours(settings.urgentHours()));
                yield new Deadline(from, 0, due, Reminded.NOTHING);
            }
            case PRESSING -> counted(from, settings.pressingWorkdays());
            case NORMAL -> counted(from, settings.normalWorkdays());
        };
    }

    private Deadline counted(Instant from, int days) {
        return new Deadline(from, days, endOfWork(from, days), Reminded.NOTHING);
    }

    /// The end of work so many working days later.
    Instant endOfWork(Instant from, int days) {
        return endOf(calendar.plusWorkdays(date(from), days));
    }

    public Instant endOf(LocalDate date) {
        return date.atTime(settings.workdayEnd()).atZone(zone).toInstant();
    }

    /// The same time of day, so many working days later.
    public Instant later(Instant from, int days) {
        var local = from.atZone(zone);
        return calendar.plusWorkdays(local.toLocalDate(), days)
                .atTime(local.toLocalTime())
                .atZone(zone)
                .toInstant();
    }

    /// The deadline as the present calendar has it: a new holiday table moves what is counted in
    /// working days, and nothing else.
    public Deadline recounted(Deadline deadline) {
        if (deadline.workdays() == 0) {
            return deadline;
        }
        var due = endOfWork(deadline.from(), deadline.workdays());
        return new Deadline(deadline.from(), deadline.workdays(), due, deadline.reminded());
    }

    /// The time that was left when the clock was stopped is left when it goes on. What was late
    /// before stays as late as it was.
    public Deadline resumed(Deadline deadline, Instant stopped, Instant now) {
        if (!stopped.isBefore(deadline.dueAt())) {
            return deadline;
        }
        if (deadline.workdays() == 0) {
            var due = deadline.dueAt().plus(Duration.between(stopped, now));
            return new Deadline(now, 0, due, Reminded.NOTHING);
        }
        int left = workdaysBetween(date(stopped), date(deadline.dueAt()));
        return counted(now, Math.max(1, left));
    }

    private int workdaysBetween(LocalDate from, LocalDate to) {
        return Math.toIntExact(
                from.plusDays(1).datesUntil(to.plusDays(1)).filter(calendar::isWorkday).count());
    }

    /// When the next reminder after the one that was given is due.
    public Instant reminder(Deadline deadline) {
        var reminders = settings.reminders();
        return switch (deadline.reminded()) {
            case NOTHING -> share(deadline, reminders.warnPercent());
            case WARNED -> deadline.dueAt();
            case URGED -> later(deadline.dueAt(), reminders.leaderWorkdays());
            case LEADERS_TOLD, ON_AGENDA -> later(deadline.dueAt(), reminders.agendaWorkdays());
        };
    }

    /// When a part of the time is over; where working days are counted, days off do not count, and
    /// what would come after work comes at its end, because quiet hours would hold it until the
    /// next morning, which may be a day off.
    private Instant share(Deadline deadline, int percent) {
        if (deadline.workdays() == 0) {
            var whole = Duration.between(deadline.from(), deadline.dueAt());
            return deadline.from().plus(whole.multipliedBy(percent).dividedBy(100));
        }
        var left = worked(deadline).multipliedBy(percent).dividedBy(100);
        var at = deadline.from().atZone(zone);
        while (left.compareTo(restOfDay(at)) >= 0) {
            left = left.minus(restOfDay(at));
            at = tomorrow(at);
        }
        return atWork(at.plus(left), deadline.from());
    }

    private Instant atWork(ZonedDateTime at, Instant from) {
        var end = endOf(at.toLocalDate());
        if (!at.toInstant().isAfter(end)) {
            return at.toInstant();
        }
        return end.isAfter(from) ? end : nextWorkday(at);
    }

    private Instant nextWorkday(ZonedDateTime at) {
        return calendar.plusWorkdays(at.toLocalDate(), 1).atStartOfDay(zone).toInstant();
    }

    private Duration worked(Deadline deadline) {
        var sum = Duration.ZERO;
        var at = deadline.from().atZone(zone);
        var end = deadline.dueAt().atZone(zone);
        while (at.toLocalDate().isBefore(end.toLocalDate())) {
            sum = sum.plus(restOfDay(at));
            at = tomorrow(at);
        }
        return sum.plus(Duration.between(at, end));
    }

    private Duration restOfDay(ZonedDateTime at) {
        return calendar.isWorkday(at.toLocalDate())
                ? Duration.between(at, tomorrow(at))
                : Duration.ZERO;
    }

    private ZonedDateTime tomorrow(ZonedDateTime at) {
        return at.toLocalDate().plusDays(1).atStartOfDay(zone);
    }

    /// Between two urges by members.
    public Duration urgePause() {
        return Duration.ofHours(settings.reminders().urgePauseHours());
    }

    /// Whether a holiday table tells of every day until then.
    public boolean known(Instant until) {
        return calendar.covers(date(until).getYear());
    }

    public LocalDate date(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }
}
