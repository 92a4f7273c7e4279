package zutuan.bot.digest.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.IntStream;
import zutuan.bot.kernel.calendar.Week;
import zutuan.bot.kernel.calendar.WorkCalendar;
import zutuan.bot.kernel.settings.Settings;

/// When the digest of a week is due. Pure.
///
/// On the day that is set, a Friday; on its Saturday, if people work on that one too (调休补班); and
/// where the day is a holiday, on the last working day of the week. A week without a working day is
/// told of in the morning of the next one.
public record DueTimes(
        DigestSettings settings, WorkCalendar calendar, LocalTime quietFrom, ZoneId zone) {
    private static final int SATURDAY = 5;
    private static final int SUNDAY = 6;

    public static DueTimes of(Settings settings) {
        return new DueTimes(
                settings.of(DigestSettings.SECTION),
                settings.calendar(),
                settings.chat().quiet().from(),
                settings.zone());
    }

    public Instant due(Week week) {
        var day = day(week);
        var time = day.isAfter(week.sunday()) ? settings.catchUp() : settings.time();
        return day.atTime(time).atZone(zone).toInstant();
    }

    private LocalDate day(Week week) {
        var saturday = week.monday().plusDays(SATURDAY);
        var set = week.monday().plusDays(settings.day().getValue() - 1L);
        if (settings.day() == DayOfWeek.FRIDAY && calendar.isWorkday(saturday)) {
            return saturday;
        }
        if (calendar.isWorkday(set)) {
            return set;
        }
        return IntStream.rangeClosed(0, SUNDAY)
                .mapToObj(back -> week.sunday().minusDays(back))
                .filter(calendar::isWorkday)
                .findFirst()
                .orElseGet(() -> calendar.plusWorkdays(week.sunday(), 1));
    }

    /// The latest week that is due.
    public Week owed(Instant now) {
        var week = Week.of(now, zone);
        while (due(week).isAfter(now)) {
            week = week.later(-1);
        }
        return week;
    }

    /// The week that is due next.
    public Week next(Instant now) {
        return owed(now).later(1);
    }

    /// When something that was missed is made up for: now on a working day, else in the morning of
    /// the next one.
    public Instant catchUp(Instant now) {
        var local = now.atZone(zone);
        var today = local.toLocalDate();
        var time = local.toLocalTime();
        boolean works = calendar.isWorkday(today);
        if (works && !time.isBefore(settings.catchUp()) && time.isBefore(quietFrom)) {
            return now;
        }
        var day =
                works && time.isBefore(settings.catchUp())
                        ? today
                        : calendar.plusWorkdays(today, 1);
        return day.atTime(settings.catchUp()).atZone(zone).toInstant();
    }
}
