package zutuan.bot.meeting.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import zutuan.bot.kernel.chinese.time.TimeExpression;
import zutuan.bot.kernel.chinese.time.TimeReader;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.meeting.model.MeetingSettings;
import zutuan.bot.meeting.model.Slot;

/// Reads between which times members are to choose, and for what meeting. Pure.
record PollReader(TimeReader times, ZoneId zone, Duration length) {
    PollReader(Settings settings) {
        this(
                new TimeReader(settings.zone(), settings.calendar()),
                settings.zone(),
                settings.of(MeetingSettings.SECTION).length());
    }

    /// The times in the order said, and what is to be booked, without them.
    record Read(List<Slot> options, String booking) {
        Read {
            options = List.copyOf(options);
        }
    }

    Read read(String said, Instant now) {
        var options = new ArrayList<Slot>();
        var rest = new StringBuilder(said);
        for (var one : times.read(said, LocalDateTime.ofInstant(now, zone)).reversed()) {
            if (one instanceof TimeExpression.Instant(var mention, var at)) {
                options.addFirst(Slot.of(at.atZone(zone).toInstant(), length));
                rest.replace(mention.start(), mention.end(), " ");
            }
        }
        return new Read(options, rest.toString().replaceAll("[\\s、,,;;]+", " ").strip());
    }
}
