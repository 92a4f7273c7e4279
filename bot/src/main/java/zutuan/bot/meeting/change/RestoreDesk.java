package zutuan.bot.meeting.change;

import java.util.Map;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.kernel.talk.Undo;
import zutuan.bot.meeting.act.Announcements;
import zutuan.bot.meeting.act.ChosenMeeting;
import zutuan.bot.meeting.act.Hold;
import zutuan.bot.meeting.act.Hold.Move;
import zutuan.bot.meeting.act.MeetingReplies;
import zutuan.bot.meeting.act.Sure;
import zutuan.bot.meeting.model.Meeting;

/// Lets a meeting that was called off take place as it was planned. Whoever heard that it does not
/// hears that it does.
final class RestoreDesk {
    private final ToldOfChange audience = new ToldOfChange();
    private final ChosenMeeting chosen;
    private final MeetingReplies meetingReplies;
    private final ChangeReplies replies;
    private final Announcements announcements;

    RestoreDesk(Kit kit) {
        chosen = new ChosenMeeting(kit);
        meetingReplies = new MeetingReplies(kit);
        replies = new ChangeReplies(kit);
        announcements = new Announcements(kit);
    }

    /// What takes a cancellation back.
    static String typed(String label) {
        return form(label).with(Sure.CONFIRMED, "是").typed();
    }

    private static Form form(String label) {
        return new Form(RestoreCommand.NAME, label, Map.of());
    }

    Answer restore(Form form, Turn turn) {
        return chosen.go(
                form.said(),
                _ -> true,
                turn,
                label -> form(label).typed(),
                hold -> restore(hold, form, turn).about(hold.meeting().ref().subject()));
    }

    private Answer restore(Hold hold, Form form, Turn turn) {
        var meeting = hold.meeting();
        if (meeting.restore(turn.now()) instanceof Meeting.Step.Refused(var why)) {
            return Answer.of(meetingReplies.refused(meeting, why));
        }
        if (turn.tx().tried(hold::restore) instanceof Move.Clashes(var holder)) {
            return Answer.of(replies.placeGone(meeting, holder));
        }
        var told = audience.of(meeting, turn);
        if (!Sure.is(form, meeting) && !told.isNobody()) {
            var yes =
                    new Question.Option("是", Sure.of(form(meeting.ref().label()), meeting).typed());
            return ChangeReplies.sure(replies.restoreWhich(meeting), told, yes, turn.roster());
        }
        return switch (hold.restore()) {
            case Move.Refused(var why) -> Answer.of(meetingReplies.refused(meeting, why));
            case Move.Clashes(var holder) -> Answer.of(replies.placeGone(meeting, holder));
            case Move.Made(var after) -> restored(after, told, turn);
        };
    }

    private Answer restored(Meeting after, Told told, Turn turn) {
        String label = after.ref().label();
        var undo = new Undo("恢复" + label, Sure.cancel(label, ""), "取消" + label + " 原因");
        return announcements
                .changed("恢复了", after, replies.restored(after), told.alone(), turn)
                .undoneBy(undo);
    }
}
