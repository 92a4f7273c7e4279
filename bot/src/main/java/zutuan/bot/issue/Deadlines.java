package zutuan.bot.issue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import zutuan.bot.kernel.calendar.WorkCalendar;
import zutuan.bot.kernel.settings.IssueSettings;

/// When an issue has to be solved: the end of a working day, or hours around the clock if urgent.
record Deadlines(WorkCalendar calendar, IssueSettings settings, ZoneId zone) {
    Instant due(Urgency urgency, Instant from) {
        return switch (urgency) {
            case URGENT -> from.plus(Duration.ofHours(settings.urgentHours()));
            case PRESSING -> workdays(from, settings.pressingWorkdays());
            case NORMAL -> workdays(from, settings.normalWorkdays());
        };
    }

    private Instant workdays(Instant from, int days) {
        return calendar.plusWorkdays(from.atZone(zone).toLocalDate(), days)
                .atTime(settings.workdayEnd())
                .atZone(zone)
                .toInstant();
    }
}
