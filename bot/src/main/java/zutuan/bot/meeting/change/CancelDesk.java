package zutuan.bot.meeting.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.act.Changed;
import zutuan.bot.meeting.act.ChosenMeeting;
import zutuan.bot.meeting.act.Invites;
import zutuan.bot.meeting.act.MeetingReplies;
import zutuan.bot.meeting.act.Reminders;
import zutuan.bot.meeting.model.Invitation;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingTexts;
import zutuan.bot.meeting.store.InvitationStore;
import zutuan.bot.meeting.store.PlaceStore;
import zutuan.bot.meeting.store.VisitStore;

/// Calls meetings off. Whoever had answered, or comes instead, or receives the visitors is told,
/// nobody else.
final class CancelDesk {
    private final PlaceStore places = new PlaceStore();
    private final VisitStore visits = new VisitStore();
    private final InvitationStore invitations = new InvitationStore();
    private final ChosenMeeting chosen;
    private final MeetingReplies replies;
    private final Reminders reminders;
    private final Changed changed;
    private final Invites invites;

    CancelDesk(Kit kit) {
        chosen = new ChosenMeeting(kit);
        replies = new MeetingReplies(new MeetingTexts(kit.settings().zone()));
        reminders = new Reminders(kit);
        changed = new Changed(kit);
        invites = new Invites(kit);
    }

    Answer cancel(Cancellation cancellation, Turn turn) {
        return chosen.go(
                cancellation.which(),
                _ -> true,
                turn,
                label -> "取消" + label + " " + cancellation.reason(),
                meeting -> cancel(meeting, cancellation.reason(), turn));
    }

    private Answer cancel(Meeting meeting, String reason, Turn turn) {
        var cancelled = new Meeting.State.Cancelled(reason, turn.member().id(), turn.now());
        return switch (meeting.cancel(cancelled)) {
            case Meeting.Step.Refused(var why) -> about(meeting, replies.refused(meeting, why));
            case Meeting.Step.Done(var next) -> cancelled(meeting, next, reason, turn);
        };
    }

    private Answer cancelled(Meeting before, Meeting after, String reason, Turn turn) {
        changed.keep(before, after, turn);
        places.release(turn.tx(), after.ref());
        reminders.stop(turn.tx(), after.ref());
        changed.record(after, "meeting.cancelled", Map.of("reason", reason), turn);
        var card = replies.cancelled(after, reason).with(invites.cancel(after, turn));
        var concerned = new ArrayList<>(answered(after, turn));
        visits.find(turn.tx(), after.ref()).ifPresent(visit -> concerned.addAll(visit.hosts()));
        return changed.tell("取消了", after, card, concerned, turn);
    }

    /// Who had said something, or comes instead of one who did: they count on it.
    private List<String> answered(Meeting meeting, Turn turn) {
        return invitations.of(turn.tx(), meeting.ref()).stream()
                .flatMap(Invitation::answered)
                .toList();
    }

    private static Answer about(Meeting meeting, String text) {
        return Answer.of(text).about(meeting.ref().subject());
    }
}
