package zutuan.bot.meeting.change;

import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.kernel.talk.Undo;
import zutuan.bot.meeting.act.Announcements;
import zutuan.bot.meeting.act.ChosenMeeting;
import zutuan.bot.meeting.act.Hold;
import zutuan.bot.meeting.act.MeetingReplies;
import zutuan.bot.meeting.act.Sure;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.Meeting.State.Cancelled;

/// Calls meetings off, after it was asked. Whoever had answered, or comes instead, or receives the
/// visitors is told, nobody else.
final class CancelDesk {
    private final ChosenMeeting chosen;
    private final MeetingReplies replies;
    private final Announcements announcements;
    private final ToldOfChange audience = new ToldOfChange();
    private final ChangeReplies changeReplies;

    CancelDesk(Kit kit) {
        chosen = new ChosenMeeting(kit);
        replies = new MeetingReplies(kit);
        announcements = new Announcements(kit);
        changeReplies = new ChangeReplies(kit);
    }

    Answer cancel(Cancellation cancellation, Turn turn) {
        return chosen.go(
                cancellation.which(),
                _ -> true,
                turn,
                label -> "取消" + label + " " + cancellation.reason(),
                hold -> cancel(hold, cancellation, turn));
    }

    private Answer cancel(Hold hold, Cancellation cancellation, Turn turn) {
        var meeting = hold.meeting();
        String reason = cancellation.reason();
        var tried = meeting.cancel(new Cancelled(reason, turn.member().id(), turn.now()));
        if (tried instanceof Meeting.Step.Refused(var why)) {
            return about(meeting, replies.refused(meeting, why));
        }
        var told = audience.of(meeting, turn);
        return Sure.is(cancellation.form(), meeting) || told.isNobody()
                ? cancel(hold, reason, told, turn)
                : ask(meeting, cancellation.form(), told, turn);
    }

    private Answer ask(Meeting meeting, Form form, Told told, Turn turn) {
        String label = meeting.ref().label();
        var named = new Form(form.command(), label, form.parts());
        return ChangeReplies.sure(
                        changeReplies.cancelWhich(meeting),
                        told,
                        new Question.Option("是", Sure.of(named, meeting).typed()),
                        turn.roster())
                .about(meeting.ref().subject());
    }

    private Answer cancel(Hold hold, String reason, Told told, Turn turn) {
        return switch (hold.cancel(reason)) {
            case Meeting.Step.Refused(var why) ->
                    about(hold.meeting(), replies.refused(hold.meeting(), why));
            case Meeting.Step.Done(var after) -> {
                var card = replies.cancelled(after, reason);
                String label = after.ref().label();
                yield announcements
                        .changed("取消了", after, card, told.alone(), turn)
                        .undoneBy(new Undo("取消" + label, RestoreDesk.typed(label), "恢复" + label));
            }
        };
    }

    private static Answer about(Meeting meeting, String text) {
        return Answer.of(text).about(meeting.ref().subject());
    }
}
