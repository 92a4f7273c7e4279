package zutuan.bot.meeting.minutes;

import java.util.function.Function;
import zutuan.bot.kernel.people.Permissions;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.model.Action;
import zutuan.bot.meeting.model.MeetingPermission;
import zutuan.bot.meeting.store.ActionStore;
import zutuan.bot.meeting.store.MeetingStore;

/// Lists what meetings gave people to do, and closes it.
final class ActionDesk {
    private final ActionStore actions = new ActionStore();
    private final MeetingStore meetings = new MeetingStore();
    private final ActionReplies replies;
    private final ActionBook book;

    ActionDesk(Kit kit) {
        this.replies = new ActionReplies(kit);
        this.book = new ActionBook(kit);
    }

    Answer mine(Turn turn) {
        var mine = actions.ownedBy(turn.tx(), turn.workspace(), turn.member().id());
        return Answer.of(replies.mine(mine, turn.now()));
    }

    Answer show(long number, Turn turn) {
        return one(number, turn, action -> standing(action, turn));
    }

    Answer close(long number, String result, Turn turn) {
        return one(number, turn, action -> close(action, result, turn));
    }

    Answer reopen(long number, Turn turn) {
        return one(number, turn, action -> reopen(action, turn));
    }

    private Answer one(long number, Turn turn, Function<Action, Answer> step) {
        return actions.find(turn.tx(), turn.workspace(), number)
                .map(action -> step.apply(action).about(action.subject()))
                .orElseGet(() -> Answer.of(replies.unknown(number)));
    }

    private Answer standing(Action action, Turn turn) {
        return Answer.of(replies.status(action, turn.roster(), turn.now()));
    }

    private Answer close(Action action, String result, Turn turn) {
        if (!mayClose(action, turn)) {
            return Answer.of(replies.mayNotClose(action, turn.roster()));
        }
        return book.close(action, result, turn)
                ? Answer.of(replies.closed(action)).undoneBy(ActionReplies.reopening(action))
                : standing(action, turn);
    }

    private Answer reopen(Action action, Turn turn) {
        if (!mayClose(action, turn)) {
            return Answer.of(replies.mayNotClose(action, turn.roster()));
        }
        return book.reopen(action, turn)
                ? Answer.of(replies.reopened(action))
                : standing(action, turn);
    }

    private boolean mayClose(Action action, Turn turn) {
        String me = turn.member().id();
        return action.task().ownerId().equals(me)
                || Permissions.allows(turn.member().roles(), MeetingPermission.ADMIN)
                || meetings.find(turn.tx(), action.meeting())
                        .filter(meeting -> meeting.origin().organizerId().equals(me))
                        .isPresent();
    }
}
