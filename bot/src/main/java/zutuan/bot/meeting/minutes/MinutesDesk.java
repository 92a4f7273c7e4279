package zutuan.bot.meeting.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zutuan.bot.kernel.event.Event;
import zutuan.bot.kernel.people.Permission;
import zutuan.bot.kernel.people.Permissions;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Notices;
import zutuan.bot.kernel.talk.Topic;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.model.Action;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingTexts;
import zutuan.bot.meeting.model.Minutes;
import zutuan.bot.meeting.store.ActionStore;
import zutuan.bot.meeting.store.MeetingStore;
import zutuan.bot.meeting.store.MinutesStore;

/// Takes minutes: shows what was understood, files it once confirmed, tells those who have to act.
final class MinutesDesk {
    private final Kit kit;
    private final MeetingStore meetings = new MeetingStore();
    private final MinutesStore filed = new MinutesStore();
    private final ActionStore actions = new ActionStore();
    private final MinutesReader reader;
    private final MinutesReplies replies;
    private final ActionReminders reminders;

    MinutesDesk(Kit kit) {
        this.kit = kit;
        this.reader = new MinutesReader(kit.settings());
        this.replies = new MinutesReplies(new MeetingTexts(kit.settings().zone()));
        this.reminders = new ActionReminders(kit);
    }

    Answer minutes(Dictation dictation, Turn turn) {
        var found = meeting(dictation, turn);
        if (found.isEmpty()) {
            return Answer.of(replies.noMeeting(dictation.number()));
        }
        var meeting = found.get();
        if (dictation.text().isEmpty()) {
            return about(meeting, show(meeting, turn));
        }
        if (!mayWrite(meeting, turn)) {
            return about(meeting, replies.mayNot(meeting, turn.roster()));
        }
        if (meeting.isCancelled() || meeting.plan().slot().start().isAfter(turn.now())) {
            return about(meeting, replies.notHeld(meeting));
        }
        if (isFiled(meeting, dictation, turn)) {
            return about(meeting, replies.alreadyFiled(meeting));
        }
        var numbered = new Dictation(meeting.number(), dictation.text(), dictation.confirmed());
        return dictation.confirmed()
                ? file(meeting, numbered, turn)
                : draft(meeting, numbered, turn);
    }

    /// Without a number: the latest that has begun, of those the member may write about.
    private Optional<Meeting> meeting(Dictation dictation, Turn turn) {
        if (dictation.number() > 0) {
            var ref = new Meeting.Ref(turn.workspace(), dictation.number());
            return meetings.find(turn.tx(), ref);
        }
        var begun = meetings.begun(turn.tx(), turn.workspace(), turn.now());
        return begun.stream()
                .filter(meeting -> mayWrite(meeting, turn))
                .findFirst()
                .or(() -> begun.stream().findFirst());
    }

    private static boolean mayWrite(Meeting meeting, Turn turn) {
        return meeting.origin().organizerId().equals(turn.member().id())
                || Permissions.allows(turn.member().roles(), Permission.MEETING_ADMIN);
    }

    private boolean isFiled(Meeting meeting, Dictation dictation, Turn turn) {
        return filed.of(turn.tx(), meeting.ref()).stream()
                .anyMatch(part -> part.text().equals(dictation.text()));
    }

    private String show(Meeting meeting, Turn turn) {
        return replies.filedBefore(
                meeting,
                filed.of(turn.tx(), meeting.ref()),
                actions.of(turn.tx(), meeting.ref()),
                turn.roster());
    }

    private Minutes read(Dictation dictation, Turn turn) {
        List<Topic> topics =
                kit.topics().open(turn.tx(), turn.roster(), turn.now()).stream()
                        .filter(topic -> !topic.confidential())
                        .toList();
        return reader.read(
                dictation.text(), new MinutesReader.Around(topics, turn.roster(), turn.now()));
    }

    private Answer draft(Meeting meeting, Dictation dictation, Turn turn) {
        return replies.draft(meeting, read(dictation, turn), dictation.form(), turn.roster());
    }

    private Answer file(Meeting meeting, Dictation dictation, Turn turn) {
        var minutes = read(dictation, turn);
        var part = new MinutesStore.Part(dictation.text(), turn.member().id(), turn.now());
        filed.add(turn.tx(), meeting.ref(), part);
        var filed = new ArrayList<Action>();
        for (var item : minutes.items()) {
            switch (item) {
                case Minutes.Item.Act(var topic, var text, var task) -> {
                    var action = give(meeting, task, turn);
                    filed.add(action);
                    if (topic != null) {
                        decided(topic, details(meeting, text, action), turn);
                    }
                }
                case Minutes.Item.Note(var topic, var text, _) -> {
                    if (topic != null) {
                        decided(topic, details(meeting, text), turn);
                    }
                }
            }
        }
        record(meeting, turn, filed.size());
        return Answer.of(replies.filed(meeting, filed, minutes, turn.roster()))
                .about(meeting.ref().subject());
    }

    private Action give(Meeting meeting, Action.Task task, Turn turn) {
        long number = actions.nextNumber(turn.tx(), turn.workspace());
        var action =
                new Action(
                        meeting.ref(),
                        number,
                        meeting.plan().series(),
                        task,
                        new Action.State.Open());
        actions.insert(turn.tx(), action);
        reminders.set(turn.tx(), action);
        var note = Notices.Note.of(replies.given(action, meeting), action.subject());
        turn.roster()
                .member(task.ownerId())
                .ifPresent(owner -> kit.notices().tell(turn.tx(), turn.workspace(), owner, note));
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

    private void decided(Topic topic, Map<String, String> details, Turn turn) {
        kit.events().record(turn.tx(), event(topic.subject(), "meeting.decided", details, turn));
    }

    private void record(Meeting meeting, Turn turn, int actions) {
        var details = Map.of("actions", Integer.toString(actions));
        kit.events()
                .record(
                        turn.tx(),
                        event(meeting.ref().subject(), "meeting.minutes_filed", details, turn));
    }

    private static Event event(
            String subject, String kind, Map<String, String> details, Turn turn) {
        Instant now = turn.now();
        return new Event(
                turn.workspace(), subject, kind, turn.member().id(), now, turn.source(), details);
    }

    private static Answer about(Meeting meeting, String text) {
        return Answer.of(text).about(meeting.ref().subject());
    }
}
