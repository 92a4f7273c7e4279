package zutuan.bot.meeting.minutes;

import java.util.HashMap;
import java.util.Map;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.act.MeetingBook;
import zutuan.bot.meeting.model.Action;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingEvent;
import zutuan.bot.meeting.store.ActionStore;

/// The one door for what meetings give people to do: the row, the event and the timers, in one
/// transaction. Stateless.
final class ActionBook {
    private final ActionStore actions = new ActionStore();
    private final ActionReminders reminders;
    private final MeetingBook book;

    ActionBook(Kit kit) {
        reminders = new ActionReminders(kit);
        book = new MeetingBook(kit);
    }

    Action give(Meeting meeting, Action.Task task, Turn turn) {
        long number = actions.nextNumber(turn.tx(), turn.workspace());
        var open = new Action.State.Open();
        var action = new Action(meeting.ref(), number, meeting.plan().series(), task, open);
        actions.insert(turn.tx(), action);
        reminders.set(turn.tx(), action);
        return action;
    }

    /// What gave it is taken back; its number is not used again.
    void takeBack(Action action, Turn turn) {
        reminders.stop(turn.tx(), action);
        actions.remove(turn.tx(), action);
    }

    /// False, and nothing done, if it was closed before.
    boolean close(Action action, String result, Turn turn) {
        var done = new Action.State.Done(result, turn.member().id(), turn.now());
        if (!actions.close(turn.tx(), action, done)) {
            return false;
        }
        reminders.stop(turn.tx(), action);
        record(MeetingEvent.ACTION_DONE, action, Map.of("result", result), turn);
        return true;
    }

    /// False, and nothing done, if it is open.
    boolean reopen(Action action, Turn turn) {
        if (!actions.reopen(turn.tx(), action)) {
            return false;
        }
        reminders.set(turn.tx(), action);
        record(MeetingEvent.ACTION_REOPENED, action, Map.of(), turn);
        return true;
    }

    private void record(MeetingEvent kind, Action action, Map<String, String> more, Turn turn) {
        var matter = action.task().matter();
        var details = new HashMap<>(more);
        details.put("action", action.label());
        details.put("meeting", action.meeting().label());
        details.put("text", action.task().text());
        var subject = matter == null ? action.subject() : matter.subject();
        book.record(subject, kind, details, turn);
    }
}
