package zutuan.bot.kernel.ical;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import zutuan.bot.kernel.ical.Appointment.Person;
import zutuan.bot.kernel.ical.Calendar.Method;

/// Writes calendar files.
public final class CalendarWriter {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private final Calendar calendar;
    private final boolean summerTime;
    private final ContentLines lines = new ContentLines();

    private CalendarWriter(Calendar calendar) {
        this.calendar = calendar;
        this.summerTime = !calendar.zone().getRules().getTransitionRules().isEmpty();
    }

    /// The file's text, to be stored as UTF-8. The same calendar gives the same text.
    public static String write(Calendar calendar) {
        return new CalendarWriter(calendar).write();
    }

    private String write() {
        lines.add("BEGIN", "VCALENDAR");
        lines.add("VERSION", "2.0");
        lines.add("PRODID", "-//Zutuan//Zutuan//ZH");
        lines.add("CALSCALE", "GREGORIAN");
        lines.add("METHOD", calendar.method().name());
        if (calendar.method() == Method.PUBLISH) {
            lines.text("X-WR-CALNAME", calendar.name());
            lines.add("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
            lines.add("X-PUBLISHED-TTL", "PT1H");
        }
        if (!summerTime) {
            zone();
        }
        calendar.appointments().forEach(this::appointment);
        lines.add("END", "VCALENDAR");
        return lines.toString();
    }

    private void zone() {
        var zone = calendar.zone();
        // What holds now, and no rule says that it will end: the zone's standing offset.
        var offset = zone.getRules().getStandardOffset(Instant.EPOCH.plusSeconds(2_000_000_000L));
        lines.add("BEGIN", "VTIMEZONE");
        lines.add("TZID", zone.getId());
        lines.add("BEGIN", "STANDARD");
        lines.add("DTSTART", "19700101T000000");
        lines.add("TZOFFSETFROM", offset(offset));
        lines.add("TZOFFSETTO", offset(offset));
        lines.add("END", "STANDARD");
        lines.add("END", "VTIMEZONE");
    }

    private static String offset(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "+0000" : offset.getId().replace(":", "");
    }

    private void appointment(Appointment appointment) {
        var identity = appointment.identity();
        lines.add("BEGIN", "VEVENT");
        lines.text("UID", identity.uid());
        lines.add("DTSTAMP", TIME.format(appointment.stamp().atOffset(ZoneOffset.UTC)) + "Z");
        lines.add("SEQUENCE", Integer.toString(identity.sequence()));
        time("DTSTART", appointment.start());
        time("DTEND", appointment.end());
        texts(appointment.texts());
        lines.add("STATUS", appointment.cancelled() ? "CANCELLED" : "CONFIRMED");
        people(appointment.people());
        if (!appointment.cancelled()) {
            alarm(appointment);
        }
        lines.add("END", "VEVENT");
    }

    private void time(String name, LocalDateTime local) {
        ZoneId zone = calendar.zone();
        if (summerTime) {
            lines.add(
                    name,
                    TIME.format(local.atZone(zone).withZoneSameInstant(ZoneOffset.UTC)) + "Z");
        } else {
            lines.add(name + ";TZID=" + zone.getId(), TIME.format(local));
        }
    }

    private void texts(Appointment.Texts texts) {
        lines.text("SUMMARY", texts.summary());
        if (!texts.location().isEmpty()) {
            lines.text("LOCATION", texts.location());
        }
        if (!texts.description().isEmpty()) {
            lines.text("DESCRIPTION", texts.description());
        }
    }

    private void people(Appointment.People people) {
        var organizer = people.organizer();
        if (organizer != null) {
            lines.add("ORGANIZER;CN=" + ContentLines.quoted(organizer.name()), address(organizer));
        }
        if (calendar.method() == Method.PUBLISH) {
            // RFC 5546, 3.2.1: a feed names who convenes and nobody else.
            return;
        }
        String wanted =
                calendar.method() == Method.REQUEST ? ";PARTSTAT=NEEDS-ACTION;RSVP=TRUE" : "";
        for (var attendee : people.attendees()) {
            lines.add(
                    "ATTENDEE;CN=" + ContentLines.quoted(attendee.name()) + wanted,
                    address(attendee));
        }
    }

    private static String address(Person person) {
        return "mailto:" + person.id() + "@zutuan.invalid";
    }

    private void alarm(Appointment appointment) {
        lines.add("BEGIN", "VALARM");
        lines.add("ACTION", "DISPLAY");
        lines.text("DESCRIPTION", appointment.texts().summary());
        lines.add("TRIGGER", "-PT1H");
        lines.add("END", "VALARM");
    }
}
