package zutuan.bot.meeting.booking;

import java.util.List;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.kernel.talk.Named;
import zutuan.bot.meeting.model.Audience;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.When;

/// How far a booking has come.
sealed interface Booking {
    /// Everything is known. `form` holds it in a way that can be typed; `assumed` names the parts
    /// nobody said.
    record Complete(Form form, Meeting.Plan plan, Audience audience, List<String> assumed)
            implements Booking {
        public Complete {
            assumed = List.copyOf(assumed);
        }
    }

    /// The time is missing or will not do.
    record NeedsTime(Form form, When when) implements Booking {}

    /// The place is missing.
    record NeedsPlace(Form form) implements Booking {}

    /// Nobody is invited yet.
    record NeedsAudience(Form form) implements Booking {}

    /// A name means several members.
    record WhichOne(Form form, Named.Several several) implements Booking {}
}
