package zutuan.bot.meeting.act;

import java.util.Collection;
import java.util.Map;
import zutuan.adapters.Message;
import zutuan.bot.kernel.event.Event;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Notices;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingTexts;
import zutuan.bot.meeting.store.MeetingStore;

/// Writes down that a meeting changed, and tells whom it concerns: in the group, and each of some
/// members in private.
public record Changed(Kit kit) {
    private static final MeetingStore MEETINGS = new MeetingStore();

    /// Writes a meeting over the one that was read.
    public void keep(Meeting before, Meeting after, Turn turn) {
        if (!MEETINGS.change(turn.tx(), before, after)) {
            throw new IllegalStateException("changed by two at once: " + before.ref());
        }
    }

    public void record(Meeting meeting, String kind, Map<String, String> details, Turn turn) {
        kit.events()
                .record(
                        turn.tx(),
                        new Event(
                                turn.workspace(),
                                meeting.ref().subject(),
                                kind,
                                turn.member().id(),
                                turn.now(),
                                turn.source(),
                                details));
    }

    /// `what` begins the line that whoever changed it outside the group gets.
    public Answer tell(
            String what, Meeting meeting, Message card, Collection<String> memberIds, Turn turn) {
        String subject = meeting.ref().subject();
        var note = Notices.Note.of(card, subject);
        var members =
                memberIds.stream()
                        .filter(id -> !id.equals(turn.member().id()))
                        .distinct()
                        .flatMap(id -> turn.roster().member(id).stream())
                        .toList();
        kit.notices().tellEach(turn.tx(), turn.workspace(), members, note);
        if (turn.inGroup()) {
            return Answer.of(card).about(subject);
        }
        kit.notices().publish(turn.tx(), turn.workspace(), note);
        return Answer.of(
                        new MeetingReplies(new MeetingTexts(kit.settings().zone()))
                                .doneInGroup(what, meeting))
                .about(subject);
    }
}
