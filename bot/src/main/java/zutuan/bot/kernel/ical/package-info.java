/// Appointments as iCalendar files (RFC 5545, with the methods of RFC 5546), for the calendars on
/// members' phones. Pure: knows neither meetings nor members.
@NullMarked
package zutuan.bot.kernel.ical;

import org.jspecify.annotations.NullMarked;
