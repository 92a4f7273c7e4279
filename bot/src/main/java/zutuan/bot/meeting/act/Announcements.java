package zutuan.bot.meeting.act;

import java.util.Collection;
import zutuan.adapters.Message;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Notices;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.kernel.talk.Undo;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingStanding;

/// Tells the group, wherever it was done, and each of some members in private, that a meeting is
/// booked or changed; always with the file for the calendar.
public final class Announcements {
    private final Notices notices;
    private final Invites invites;
    private final MeetingReplies replies;

    public Announcements(Kit kit) {
        notices = kit.notices();
        invites = new Invites(kit);
        replies = new MeetingReplies(kit);
    }

    /// `elsewhere` is what is said outside the group.
    public Answer booked(Meeting meeting, Message card, String elsewhere, Turn turn) {
        String label = meeting.ref().label();
        var undo = new Undo("预订" + label, Sure.cancel(label, "撤销预订"), "取消" + label + " 原因");
        var withFile = headed(card, meeting).with(invites.request(meeting, turn));
        return toGroup(meeting, withFile, elsewhere, turn).undoneBy(undo);
    }

    /// `what` begins the line that whoever changed it outside the group gets.
    public Answer changed(
            String what, Meeting meeting, Message card, Collection<String> memberIds, Turn turn) {
        var file =
                meeting.isCancelled()
                        ? invites.cancel(meeting, turn)
                        : invites.request(meeting, turn);
        var withFile = headed(card, meeting).with(file);
        var members =
                memberIds.stream()
                        .filter(id -> !id.equals(turn.member().id()))
                        .distinct()
                        .flatMap(id -> turn.roster().member(id).stream())
                        .toList();
        var note = Notices.Note.of(withFile, meeting.ref().subject());
        notices.tellEach(turn.tx(), turn.workspace(), members, note);
        return toGroup(meeting, withFile, replies.doneInGroup(what, meeting), turn);
    }

    private Message headed(Message card, Meeting meeting) {
        return card.standing(MeetingStanding.of(meeting, replies.texts()));
    }

    private Answer toGroup(Meeting meeting, Message card, String elsewhere, Turn turn) {
        var subject = meeting.ref().subject();
        if (turn.inGroup()) {
            return Answer.of(card).about(subject);
        }
        notices.publish(turn.tx(), turn.workspace(), Notices.Note.of(card, subject));
        return Answer.of(elsewhere).about(subject);
    }
}
