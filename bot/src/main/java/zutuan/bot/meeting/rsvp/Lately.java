package zutuan.bot.meeting.rsvp;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import zutuan.bot.kernel.event.EventStore;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.act.Reminders;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingEvent;

/// Whether people were invited to a meeting just now: it was booked or changed, they were asked to
/// come along, or asked again the day before.
final class Lately {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final List<MeetingEvent> INVITING =
            List.of(
                    MeetingEvent.BOOKED,
                    MeetingEvent.CHANGED,
                    MeetingEvent.REROUTED,
                    MeetingEvent.RESTORED,
                    MeetingEvent.INVITED);

    private final EventStore events;
    private final Reminders reminders;

    Lately(Kit kit) {
        this.events = new EventStore(kit.ids());
        this.reminders = new Reminders(kit);
    }

    boolean isInvited(Meeting meeting, Turn turn) {
        return isRecent(meeting.origin().at(), turn)
                || isRecent(reminders.askedAgainAt(meeting), turn)
                || events.of(turn.tx(), turn.workspace(), meeting.ref().subject()).stream()
                        .anyMatch(event ->
                                isRecent(event.at(), turn)
                                        && INVITING.stream().anyMatch(event::is));
    }

    private static boolean isRecent(Instant at, Turn turn) {
        return !at.isAfter(turn.now()) && turn.now().isBefore(at.plus(HOUR));
    }
}
