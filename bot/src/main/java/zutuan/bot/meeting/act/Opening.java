package zutuan.bot.meeting.act;

import java.util.Map;
import zutuan.adapters.Message;
import zutuan.bot.kernel.event.Event;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Notices;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.kernel.talk.Undo;
import zutuan.bot.meeting.model.Audience;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.store.InvitationStore;
import zutuan.bot.meeting.store.MeetingStore;

/// Puts a meeting into being: kept, its people invited, its timers set, the event recorded, the
/// group told.
public final class Opening {
    private final Kit kit;
    private final MeetingStore meetings = new MeetingStore();
    private final InvitationStore invitations = new InvitationStore();
    private final Reminders timers;
    private final Invites invites;

    public Opening(Kit kit) {
        this.kit = kit;
        this.timers = new Reminders(kit);
        this.invites = new Invites(kit);
    }

    public Meeting.Ref next(Turn turn) {
        return new Meeting.Ref(turn.workspace(), meetings.nextNumber(turn.tx(), turn.workspace()));
    }

    public Meeting open(Meeting.Ref ref, Meeting.Plan plan, Audience audience, Turn turn) {
        var origin = new Meeting.Origin(turn.member().id(), turn.now(), turn.place());
        var meeting = new Meeting(ref, plan, origin, 0, new Meeting.State.Planned());
        meetings.insert(turn.tx(), meeting);
        invitations.invite(turn.tx(), ref, audience.memberIds());
        timers.set(turn.tx(), meeting);
        record(meeting, turn);
        return meeting;
    }

    private void record(Meeting meeting, Turn turn) {
        kit.events()
                .record(
                        turn.tx(),
                        new Event(
                                turn.workspace(),
                                meeting.ref().subject(),
                                "meeting.booked",
                                turn.member().id(),
                                turn.now(),
                                turn.source(),
                                Map.of(
                                        "title", meeting.plan().title(),
                                        "place", meeting.plan().place(),
                                        "start", meeting.plan().slot().start().toString(),
                                        "end", meeting.plan().slot().end().toString())));
    }

    /// The group has to see it, wherever it was booked; `elsewhere` is what is said there.
    public Answer announce(Meeting meeting, Message card, String elsewhere, Turn turn) {
        String subject = meeting.ref().subject();
        String label = meeting.ref().label();
        var withFile = card.with(invites.request(meeting, turn));
        var undo = new Undo("预订" + label, "取消" + label + " 撤销预订", "取消" + label + " 原因");
        if (turn.inGroup()) {
            return Answer.of(withFile).about(subject).undoneBy(undo);
        }
        kit.notices().publish(turn.tx(), turn.workspace(), Notices.Note.of(withFile, subject));
        return Answer.of(elsewhere).about(subject).undoneBy(undo);
    }
}
