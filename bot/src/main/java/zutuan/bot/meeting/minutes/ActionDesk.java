package zutuan.bot.meeting.minutes;

import java.util.HashMap;
import java.util.function.Function;
import zutuan.bot.kernel.event.Event;
import zutuan.bot.kernel.people.Permission;
import zutuan.bot.kernel.people.Permissions;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.model.Action;
import zutuan.bot.meeting.model.MeetingTexts;
import zutuan.bot.meeting.store.ActionStore;
import zutuan.bot.meeting.store.MeetingStore;

/// Lists what meetings gave people to do, and closes it.
final class ActionDesk {
    private final Kit kit;
    private final ActionStore actions = new ActionStore();
    private final MeetingStore meetings = new MeetingStore();
    private final ActionReplies replies;
    private final ActionReminders reminders;

    ActionDesk(Kit kit) {
        this.kit = kit;
        this.replies = new ActionReplies(new MeetingTexts(kit.settings().zone()));
        this.reminders = new ActionReminders(kit);
    }

    Answer mine(Turn turn) {
        var mine = actions.ownedBy(turn.tx(), turn.workspace(), turn.member().id());
        return Answer.of(replies.mine(mine, turn.now()));
    }

    Answer show(long number, Turn turn) {
        return one(number, turn, action -> replies.status(action, turn.roster(), turn.now()));
    }

    Answer close(long number, String result, Turn turn) {
        return one(number, turn, action -> close(action, result, turn));
    }

    private Answer one(long number, Turn turn, Function<Action, String> step) {
        return actions.find(turn.tx(), turn.workspace(), number)
                .map(action -> Answer.of(step.apply(action)).about(action.subject()))
                .orElseGet(() -> Answer.of(replies.unknown(number)));
    }

    private String close(Action action, String result, Turn turn) {
        if (!mayClose(action, turn)) {
            return replies.mayNotClose(action, turn.roster());
        }
        var done = new Action.State.Done(result, turn.member().id(), turn.now());
        if (!actions.close(turn.tx(), action, done)) {
            return replies.status(action, turn.roster(), turn.now());
        }
        reminders.stop(turn.tx(), action);
        record(action, result, turn);
        return replies.closed(action);
    }

    private boolean mayClose(Action action, Turn turn) {
        String me = turn.member().id();
        return action.task().ownerId().equals(me)
                || Permissions.allows(turn.member().roles(), Permission.MEETING_ADMIN)
                || meetings.find(turn.tx(), action.meeting())
                        .filter(meeting -> meeting.origin().organizerId().equals(me))
                        .isPresent();
    }

    private void record(Action action, String result, Turn turn) {
        var matter = action.task().matter();
        var details = new HashMap<String, String>();
        details.put("action", action.label());
        details.put("meeting", action.meeting().label());
        details.put("text", action.task().text());
        details.put("result", result);
        kit.events()
                .record(
                        turn.tx(),
                        new Event(
                                turn.workspace(),
                                matter == null ? action.subject() : matter.subject(),
                                "meeting.action_done",
                                turn.member().id(),
                                turn.now(),
                                turn.source(),
                                details));
    }
}
