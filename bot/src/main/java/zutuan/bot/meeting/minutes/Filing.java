package zutuan.bot.meeting.minutes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.people.Team;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Notices;
import zutuan.bot.kernel.talk.Topic;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.act.Hold;
import zutuan.bot.meeting.act.MeetingBook;
import zutuan.bot.meeting.model.Action;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingEvent;
import zutuan.bot.meeting.model.Minutes;
import zutuan.bot.meeting.store.MinutesStore;

/// Files minutes that are confirmed: writes them down, gives people what they have to do, and tells
/// them and those whose matter was moved.
final class Filing {
    private final MinutesStore filed = new MinutesStore();
    private final Notices notices;
    private final MinutesReplies replies;
    private final MeetingBook book;
    private final ActionBook actions;

    Filing(Kit kit) {
        this.notices = kit.notices();
        this.replies = new MinutesReplies(kit);
        this.book = new MeetingBook(kit);
        this.actions = new ActionBook(kit);
    }

    /// `text` is what `minutes` were read from.
    Answer file(Hold hold, Minutes minutes, String text, Turn turn) {
        var meeting = hold.meeting();
        var part = new MinutesStore.Part(text, turn.member().id(), turn.now());
        filed.add(turn.tx(), meeting.ref(), part);
        var given = new ArrayList<Action>();
        minutes.items().forEach(item -> given.addAll(file(meeting, item, turn)));
        hold.record(MeetingEvent.MINUTES_FILED, Map.of("actions", Integer.toString(given.size())));
        return Answer.of(replies.filed(meeting, given, minutes, turn.roster()))
                .about(meeting.ref().subject())
                .undoneBy(TakeBackMinutes.undo(meeting, part, given));
    }

    /// What somebody has to do by it, if it says so.
    private List<Action> file(Meeting meeting, Minutes.Item item, Turn turn) {
        return switch (item) {
            case Minutes.Item.Act(var topic, var text, var task) -> {
                var action = give(meeting, task, turn);
                decided(meeting, topic, details(meeting, text, action), turn);
                yield List.of(action);
            }
            case Minutes.Item.Note(var topic, var text, _) -> {
                decided(meeting, topic, details(meeting, text), turn);
                yield List.of();
            }
        };
    }

    private Action give(Meeting meeting, Action.Task task, Turn turn) {
        var action = actions.give(meeting, task, turn);
        var note = Notices.Note.of(replies.given(action, meeting), action.subject());
        turn.roster()
                .member(task.ownerId())
                .ifPresent(owner -> notices.tell(turn.tx(), turn.workspace(), owner, note));
        return action;
    }

    private static Map<String, String> details(Meeting meeting, String text) {
        return Map.of("meeting", meeting.ref().label(), "text", text);
    }

    private static Map<String, String> details(Meeting meeting, String text, Action action) {
        var details = new HashMap<>(details(meeting, text));
        details.put("owner", action.task().ownerId());
        action.task().dueDay().ifPresent(day -> details.put("due", day.toString()));
        return details;
    }

    private void decided(
            Meeting meeting, @Nullable Topic topic, Map<String, String> details, Turn turn) {
        if (topic == null) {
            return;
        }
        var facts = new HashMap<>(details);
        String text = details.getOrDefault("text", "");
        TeamMove.of(text, turn.roster())
                .ifPresent(team -> {
                    facts.put("team", team.id());
                    tellOfMove(meeting, topic, team, text, turn);
                });
        book.record(topic.subject(), MeetingEvent.DECIDED, facts, turn);
    }

    private void tellOfMove(Meeting meeting, Topic topic, Team team, String text, Turn turn) {
        var roster = turn.roster();
        var note =
                Notices.Note.of(
                        replies.movedTo(meeting, topic, team.name(), text), topic.subject());
        var had = Optional.ofNullable(topic.ownerId()).flatMap(roster::member);
        var told =
                Stream.concat(roster.leadOf(team).stream(), had.stream())
                        .filter(member -> !member.equals(turn.member()))
                        .toList();
        notices.tellEach(turn.tx(), turn.workspace(), told, note);
    }
}
