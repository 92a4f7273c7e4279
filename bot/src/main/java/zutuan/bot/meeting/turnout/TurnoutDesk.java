package zutuan.bot.meeting.turnout;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.heads.Heads;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.act.ChosenMeeting;
import zutuan.bot.meeting.act.Hold;
import zutuan.bot.meeting.act.MeetingBook;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingEvent;
import zutuan.bot.meeting.model.Slot;
import zutuan.bot.meeting.store.InvitationStore;
import zutuan.bot.meeting.store.MeetingStore;
import zutuan.bot.meeting.store.TurnoutStore;

/// Counts who came. Nobody is compared with anybody.
final class TurnoutDesk {
    /// Around the beginning.
    private static final Duration AROUND = Duration.ofMinutes(60);

    private final TurnoutStore turnouts = new TurnoutStore();
    private final MeetingStore meetings = new MeetingStore();
    private final InvitationStore invitations = new InvitationStore();
    private final MeetingBook book;
    private final TurnoutReplies replies;

    TurnoutDesk(Kit kit) {
        this.book = new MeetingBook(kit);
        this.replies = new TurnoutReplies(kit);
    }

    /// In the group it is silent, as answers to invitations are.
    Answer here(@Nullable Long number, Turn turn) {
        var on = number == null ? on(turn) : named(number, turn);
        if (on.size() == 1) {
            var meeting = on.getFirst();
            turnouts.arrive(turn.tx(), meeting.ref(), turn.member().id(), turn.now());
            return turn.inGroup()
                    ? Answer.silence()
                    : Answer.of(replies.here(meeting)).about(meeting.ref().subject());
        }
        // 到了 alone may be said about anything.
        return turn.inGroup() && number == null
                ? Answer.silence()
                : Answer.of(on.isEmpty() ? replies.nothingOn() : replies.whichOne(on));
    }

    private List<Meeting> named(long number, Turn turn) {
        return meetings.find(turn.tx(), new Meeting.Ref(turn.workspace(), number)).stream()
                .filter(meeting -> !meeting.isCancelled() && isOn(meeting, turn))
                .toList();
    }

    private List<Meeting> on(Turn turn) {
        var around = new Slot(turn.now().minus(AROUND), turn.now().plus(AROUND));
        return meetings.during(turn.tx(), turn.workspace(), around).stream()
                .filter(meeting -> !meeting.isCancelled() && isOn(meeting, turn))
                .filter(meeting ->
                        invitations.of(turn.tx(), meeting.ref(), turn.member().id()).isPresent())
                .toList();
    }

    private static boolean isOn(Meeting meeting, Turn turn) {
        var start = meeting.plan().slot().start();
        return Duration.between(start, turn.now()).abs().compareTo(AROUND) <= 0;
    }

    Answer counted(long number, Heads turnout, Turn turn) {
        var found = meetings.find(turn.tx(), new Meeting.Ref(turn.workspace(), number));
        if (found.isEmpty()) {
            return Answer.of(replies.unknown(number));
        }
        var meeting = found.get();
        if (!ChosenMeeting.mayChange(meeting, turn)) {
            return Answer.of(replies.onlyOrganizer(meeting, turn.roster()));
        }
        return book.take(meeting, turn, hold -> counted(hold, turnout, turn));
    }

    private Answer counted(Hold hold, Heads turnout, Turn turn) {
        var meeting = hold.meeting();
        if (meeting.isCancelled() || !meeting.hasBegun(turn.now())) {
            return Answer.of(replies.notHeld(meeting));
        }
        var before = turnouts.counted(turn.tx(), meeting.ref());
        turnouts.count(turn.tx(), meeting.ref(), turnout);
        hold.record(
                MeetingEvent.TURNOUT_COUNTED, Map.of("people", Integer.toString(turnout.people())));
        return Answer.of(replies.counted(meeting, turnout))
                .about(meeting.ref().subject())
                .undoneBy(TurnoutReplies.countingAgain(meeting, before));
    }

    Answer total(Slot within, String called, Turn turn) {
        var total = turnouts.total(turn.tx(), turn.workspace(), within, turn.now());
        return Answer.of(replies.total(called, total));
    }
}
