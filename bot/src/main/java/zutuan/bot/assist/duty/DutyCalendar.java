package zutuan.bot.assist.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import zutuan.bot.assist.desk.HelpPhrases;
import zutuan.bot.assist.model.WorkHours;
import zutuan.bot.kernel.ical.Appointment;
import zutuan.bot.kernel.ical.Calendar;
import zutuan.bot.kernel.ical.CalendarWriter;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Station;

/// The plan of duty as a calendar file. Pure.
final class DutyCalendar {
    private DutyCalendar() {}

    /// Who is on duty at a station on a day.
    record Day(Station station, LocalDate date, List<Member> people) {
        Day {
            people = List.copyOf(people);
        }
    }

    static String write(List<Day> days, String workspace, Instant now, WorkHours hours) {
        var appointments =
                days.stream()
                        .filter(day -> !day.people().isEmpty())
                        .map(day -> appointment(day, workspace, now, hours))
                        .toList();
        return CalendarWriter.write(
                new Calendar(
                        Calendar.Method.PUBLISH, DutyReplies.CALENDAR, hours.zone(), appointments));
    }

    private static Appointment appointment(
            Day day, String workspace, Instant now, WorkHours hours) {
        String station = day.station().name();
        return new Appointment(
                new Appointment.Identity(
                        "duty-%s-%s-%s@zutuan".formatted(workspace, day.station().id(), day.date()),
                        0),
                now,
                day.date().atTime(hours.from()),
                day.date().atTime(hours.to()),
                new Appointment.Texts(
                        DutyReplies.appointment(station, HelpPhrases.names(day.people())),
                        station,
                        ""),
                new Appointment.People(null, List.of()),
                false);
    }
}
