package zutuan.bot.meeting.rsvp;

import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.act.Hold;
import zutuan.bot.meeting.act.MeetingBook;
import zutuan.bot.meeting.act.MeetingFinder;
import zutuan.bot.meeting.act.MeetingReplies;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.store.InvitationStore;
import zutuan.bot.meeting.store.MeetingStore;

/// Takes answers to invitations back, so that what was said before holds again.
final class TakeBackDesk {
    private final MeetingStore meetings = new MeetingStore();
    private final InvitationStore invitations = new InvitationStore();
    private final MeetingBook book;
    private final MeetingReplies meetingReplies;
    private final RsvpReplies replies;
    private final RsvpSummary summary;
    private final StandIns standIns;

    TakeBackDesk(Kit kit) {
        this.book = new MeetingBook(kit);
        this.meetingReplies = new MeetingReplies(kit);
        this.replies = new RsvpReplies(meetingReplies.texts());
        this.summary = new RsvpSummary(kit);
        this.standIns = new StandIns(kit);
    }

    Answer takeBack(Form form, Turn turn) {
        long number = MeetingFinder.Name.of(form.said()).number();
        return meetings.find(turn.tx(), new Meeting.Ref(turn.workspace(), number))
                .map(meeting -> book.take(meeting, turn, hold -> takeBack(hold, form, turn)))
                .orElseGet(() -> Answer.of(meetingReplies.unknown(number)));
    }

    private Answer takeBack(Hold hold, Form form, Turn turn) {
        var meeting = hold.meeting();
        String me = turn.member().id();
        var said = invitations.of(turn.tx(), meeting.ref(), me);
        if (said.isEmpty() || !meeting.isAhead(turn.now())) {
            return Answer.of(replies.nothingToTakeBack(meeting)).about(meeting.ref().subject());
        }
        var before = TakenBack.before(me, form);
        if (TakenBack.wasUninvited(form)) {
            hold.unsay(me);
        } else {
            hold.unsay(before);
        }
        standIns.follow(meeting, said.get().reply(), before.reply(), turn);
        summary.due(turn.tx(), meeting, turn.now());
        return Answer.of(replies.takenBack(meeting, before)).about(meeting.ref().subject());
    }
}
