package zutuan.bot.meeting.change;

import java.util.List;
import java.util.stream.Stream;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.act.Announcements;
import zutuan.bot.meeting.act.ChosenMeeting;
import zutuan.bot.meeting.act.Hold;
import zutuan.bot.meeting.act.MeetingReplies;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.store.InvitationStore;
import zutuan.bot.meeting.store.VisitStore;

/// Calls meetings off. Whoever had answered, or comes instead, or receives the visitors is told,
/// nobody else.
final class CancelDesk {
    private final VisitStore visits = new VisitStore();
    private final InvitationStore invitations = new InvitationStore();
    private final ChosenMeeting chosen;
    private final MeetingReplies replies;
    private final Announcements announcements;

    CancelDesk(Kit kit) {
        chosen = new ChosenMeeting(kit);
        replies = new MeetingReplies(kit);
        announcements = new Announcements(kit);
    }

    Answer cancel(Cancellation cancellation, Turn turn) {
        return chosen.go(
                cancellation.which(),
                _ -> true,
                turn,
                label -> "取消" + label + " " + cancellation.reason(),
                hold -> cancel(hold, cancellation.reason(), turn));
    }

    private Answer cancel(Hold hold, String reason, Turn turn) {
        return switch (hold.cancel(reason)) {
            case Meeting.Step.Refused(var why) ->
                    about(hold.meeting(), replies.refused(hold.meeting(), why));
            case Meeting.Step.Done(var after) -> {
                var card = replies.cancelled(after, reason);
                yield announcements.changed("取消了", after, card, concerned(after, turn), turn);
            }
        };
    }

    /// Who had said something, or comes instead of one who did, or receives the visitors: they
    /// count on it.
    private List<String> concerned(Meeting meeting, Turn turn) {
        var answered = invitations.answered(turn.tx(), meeting.ref()).stream();
        var hosts =
                visits.find(turn.tx(), meeting.ref()).stream()
                        .flatMap(visit -> visit.hosts().stream());
        return Stream.concat(answered, hosts).toList();
    }

    private static Answer about(Meeting meeting, String text) {
        return Answer.of(text).about(meeting.ref().subject());
    }
}
