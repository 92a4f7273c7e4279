package zutuan.bot.kernel.ical;

import java.time.ZoneId;
import java.util.List;

/// A calendar file. Without a summer time the zone is written out (VTIMEZONE) and times are local
/// to it; other zones get times in UTC.
public record Calendar(Method method, String name, ZoneId zone, List<Appointment> appointments) {
    /// The MIME type of a calendar file.
    public static final String CONTENT_TYPE = "text/calendar; charset=utf-8";

    public Calendar {
        appointments = List.copyOf(appointments);
    }

    /// What the receiver is to do with it (RFC 5546).
    public enum Method {
        /// Look at it: a feed.
        PUBLISH,
        /// Take it into the calendar, or change it there.
        REQUEST,
        /// Take it out.
        CANCEL
    }
}
