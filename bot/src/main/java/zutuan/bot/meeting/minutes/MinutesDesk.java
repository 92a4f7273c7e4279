package zutuan.bot.meeting.minutes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.people.Team;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Notices;
import zutuan.bot.kernel.talk.Topic;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.act.ChosenMeeting;
import zutuan.bot.meeting.act.Hold;
import zutuan.bot.meeting.act.MeetingBook;
import zutuan.bot.meeting.model.Action;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingEvent;
import zutuan.bot.meeting.model.Minutes;
import zutuan.bot.meeting.store.ActionStore;
import zutuan.bot.meeting.store.MeetingStore;
import zutuan.bot.meeting.store.MinutesStore;

/// Takes minutes: shows what was understood, files it once confirmed, tells those who have to act.
final class MinutesDesk {
    private static final Pattern HEADED =
            Phrases.beside(MinutesDesk.class, "minutes.phrases").get("headed");

    private final Kit kit;
    private final MeetingStore meetings = new MeetingStore();
    private final MinutesStore filed = new MinutesStore();
    private final ActionStore actions = new ActionStore();
    private final MinutesReader reader;
    private final MinutesReplies replies;
    private final MeetingBook book;
    private final ActionBook actionBook;

    MinutesDesk(Kit kit) {
        this.kit = kit;
        this.reader = new MinutesReader(kit.settings());
        this.replies = new MinutesReplies(kit);
        this.book = new MeetingBook(kit);
        this.actionBook = new ActionBook(kit);
    }

    Answer minutes(Dictation dictation, Turn turn) {
        var found = meeting(dictation, turn);
        if (isTalk(dictation, found, turn)) {
            return Answer.silence();
        }
        if (found.isEmpty()) {
            return Answer.of(replies.noMeeting(dictation.number()));
        }
        var meeting = found.get();
        if (dictation.text().isEmpty()) {
            return about(meeting, show(meeting, turn));
        }
        if (!ChosenMeeting.mayChange(meeting, turn)) {
            return about(meeting, replies.mayNot(meeting, turn.roster()));
        }
        if (meeting.isCancelled() || !meeting.hasBegun(turn.now())) {
            return about(meeting, replies.notHeld(meeting));
        }
        var numbered = new Dictation(meeting.number(), dictation.text(), dictation.confirmed());
        return book.take(meeting, turn, hold -> take(hold, numbered, turn));
    }

    /// Minutes with a head, read out among people by somebody who calls no meeting here are of
    /// another one.
    private static boolean isTalk(Dictation dictation, Optional<Meeting> found, Turn turn) {
        return turn.isChatter()
                && HEADED.matcher(turn.said().text()).lookingAt()
                && dictation.number() == 0
                && found.filter(meeting -> ChosenMeeting.mayChange(meeting, turn)).isEmpty();
    }

    private Answer take(Hold hold, Dictation dictation, Turn turn) {
        var meeting = hold.meeting();
        if (isFiled(meeting, dictation, turn)) {
            return about(meeting, replies.alreadyFiled(meeting));
        }
        return dictation.confirmed()
                ? file(hold, dictation, turn)
                : draft(meeting, dictation, turn);
    }

    /// Without a number: the latest that has begun, of those the member may write about.
    private Optional<Meeting> meeting(Dictation dictation, Turn turn) {
        if (dictation.number() > 0) {
            var ref = new Meeting.Ref(turn.workspace(), dictation.number());
            return meetings.find(turn.tx(), ref);
        }
        var begun = meetings.begun(turn.tx(), turn.workspace(), turn.now());
        return begun.stream()
                .filter(meeting -> ChosenMeeting.mayChange(meeting, turn))
                .findFirst()
                .or(() -> begun.stream().findFirst());
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

    private Answer file(Hold hold, Dictation dictation, Turn turn) {
        var meeting = hold.meeting();
        var minutes = read(dictation, turn);
        var part = new MinutesStore.Part(dictation.text(), turn.member().id(), turn.now());
        filed.add(turn.tx(), meeting.ref(), part);
        var given = new ArrayList<Action>();
        for (var item : minutes.items()) {
            switch (item) {
                case Minutes.Item.Act(var topic, var text, var task) -> {
                    var action = give(meeting, task, turn);
                    given.add(action);
                    decided(meeting, topic, details(meeting, text, action), turn);
                }
                case Minutes.Item.Note(var topic, var text, _) ->
                        decided(meeting, topic, details(meeting, text), turn);
            }
        }
        hold.record(MeetingEvent.MINUTES_FILED, Map.of("actions", Integer.toString(given.size())));
        return about(meeting, replies.filed(meeting, given, minutes, turn.roster()))
                .undoneBy(TakeBackMinutes.undo(meeting, part, given));
    }

    private Action give(Meeting meeting, Action.Task task, Turn turn) {
        var action = actionBook.give(meeting, task, turn);
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
        kit.notices().tellEach(turn.tx(), turn.workspace(), told, note);
    }

    private static Answer about(Meeting meeting, String text) {
        return Answer.of(text).about(meeting.ref().subject());
    }
}
