package zutuan.bot.meeting.minutes;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Topic;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.act.ChosenMeeting;
import zutuan.bot.meeting.act.Hold;
import zutuan.bot.meeting.act.MeetingBook;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.Minutes;
import zutuan.bot.meeting.store.ActionStore;
import zutuan.bot.meeting.store.MeetingStore;
import zutuan.bot.meeting.store.MinutesStore;

/// Takes minutes: shows what was understood, and files it once confirmed.
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
    private final Filing filing;

    MinutesDesk(Kit kit) {
        this.kit = kit;
        this.reader = new MinutesReader(kit.settings());
        this.replies = new MinutesReplies(kit);
        this.book = new MeetingBook(kit);
        this.filing = new Filing(kit);
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
        var minutes = read(dictation, turn);
        return dictation.confirmed()
                ? filing.file(hold, minutes, dictation.text(), turn)
                : replies.draft(meeting, minutes, dictation.form(), turn.roster());
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

    private static Answer about(Meeting meeting, String text) {
        return Answer.of(text).about(meeting.ref().subject());
    }
}
