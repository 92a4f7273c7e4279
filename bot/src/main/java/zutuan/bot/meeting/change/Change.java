package zutuan.bot.meeting.change;

import java.util.List;
import java.util.stream.Stream;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.meeting.act.Sure;
import zutuan.bot.meeting.booking.BookingReader;

/// Which meeting, in the member's words or as the card replied to says, what it is to become, and
/// what was typed so far.
record Change(String which, String what, Form form) {
    static final String COMMAND = "改期";
    static final List<String> LABELS =
            Stream.concat(BookingReader.LABELS.stream(), Sure.LABELS.stream()).distinct().toList();
}
