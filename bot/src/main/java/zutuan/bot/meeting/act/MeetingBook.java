package zutuan.bot.meeting.act;

import java.util.Map;
import java.util.function.Function;
import zutuan.bot.kernel.event.Events;
import zutuan.bot.kernel.event.Subject;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.model.Audience;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingEvent;
import zutuan.bot.meeting.model.Visit;
import zutuan.bot.meeting.store.InvitationStore;
import zutuan.bot.meeting.store.MeetingStore;
import zutuan.bot.meeting.store.PlaceStore;
import zutuan.bot.meeting.store.VisitStore;

/// The one door for what changes meetings: the row and what belongs to it, the event that tells of
/// it, and the timers, in one transaction. Stateless.
///
/// Whoever changes a meeting takes hold of it first: whoever had read it too early goes on with
/// what others have made of it meanwhile.
public final class MeetingBook {
    private final MeetingStore meetings = new MeetingStore();
    private final InvitationStore invitations = new InvitationStore();
    private final PlaceStore places = new PlaceStore();
    private final VisitStore visits = new VisitStore();
    private final Events events;
    private final Reminders reminders;

    public MeetingBook(Kit kit) {
        events = kit.events();
        reminders = new Reminders(kit);
    }

    /// A booking that was made, or not.
    public sealed interface Booked {
        record Stands(Meeting meeting) implements Booked {}

        /// Another meeting has the place then.
        record Clashes(Meeting holder) implements Booked {}
    }

    /// Books a meeting that has its place alone.
    public Booked book(Meeting.Plan plan, Audience audience, Turn turn) {
        var ref = next(turn);
        var holder = places.take(turn.tx(), ref, plan.place(), plan.slot());
        return holder.isPresent()
                ? new Booked.Clashes(find(holder.get(), turn))
                : new Booked.Stands(open(ref, plan, audience, turn));
    }

    /// Books a meeting beside whoever has its place.
    public Meeting bookBeside(Meeting.Plan plan, Audience audience, Turn turn) {
        var ref = next(turn);
        places.share(turn.tx(), ref, plan.place(), plan.slot());
        return open(ref, plan, audience, turn);
    }

    /// Books a field visit, which takes no place.
    public Meeting bookVisit(Meeting.Plan plan, Audience audience, Visit visit, Turn turn) {
        var ref = next(turn);
        visits.insert(turn.tx(), ref, visit);
        return open(ref, plan, audience, turn);
    }

    private Meeting.Ref next(Turn turn) {
        return new Meeting.Ref(turn.workspace(), meetings.nextNumber(turn.tx(), turn.workspace()));
    }

    private Meeting open(Meeting.Ref ref, Meeting.Plan plan, Audience audience, Turn turn) {
        var origin = new Meeting.Origin(turn.member().id(), turn.now(), turn.address());
        var meeting = new Meeting(ref, plan, origin, 0, new Meeting.State.Planned());
        meetings.insert(turn.tx(), meeting);
        invitations.invite(turn.tx(), ref, audience.memberIds());
        reminders.set(turn.tx(), meeting);
        var series = plan.series();
        var details =
                Map.of(
                        "title", plan.title(),
                        "series", series == null ? "" : series,
                        "place", plan.place(),
                        "start", plan.slot().start().toString(),
                        "end", plan.slot().end().toString());
        record(ref.subject(), MeetingEvent.BOOKED, details, turn);
        return meeting;
    }

    /// Does something with a meeting, however long ago it was read: as it now stands, and as it
    /// stays until the transaction ends.
    public Answer take(Meeting read, Turn turn, Function<Hold, Answer> act) {
        var meeting = read;
        while (!meetings.hold(turn.tx(), meeting)) {
            meeting = find(read.number(), turn);
        }
        return act.apply(new Hold(this, reminders, meeting, turn));
    }

    Meeting find(long number, Turn turn) {
        var ref = new Meeting.Ref(turn.workspace(), number);
        return meetings.find(turn.tx(), ref).orElseThrow();
    }

    /// Records what happened to a subject because of meetings: to one of them, a matter, a poll.
    public void record(Subject subject, MeetingEvent kind, Map<String, String> details, Turn turn) {
        events.record(turn.deed(), subject, kind, details);
    }
}
