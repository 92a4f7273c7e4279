package zutuan.bot.meeting.agenda;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Topic;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.kernel.talk.Undo;
import zutuan.bot.meeting.act.MeetingBook;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingEvent;
import zutuan.bot.meeting.store.AgendaStore;
import zutuan.bot.meeting.store.MeetingStore;

/// Shows agendas, puts matters on the next joint meeting's and takes them off.
final class AgendaDesk {
    private final MeetingStore meetings = new MeetingStore();
    private final AgendaStore entries = new AgendaStore();
    private final Agendas agendas;
    private final MeetingBook book;
    private final AgendaReplies replies;

    AgendaDesk(Kit kit) {
        this.book = new MeetingBook(kit);
        this.agendas = new Agendas(kit);
        this.replies = new AgendaReplies(kit);
    }

    /// Number 0 asks for the next joint meeting's.
    Answer show(long number, Turn turn) {
        if (number == 0) {
            return show(nextJoint(turn), turn);
        }
        return meetings.find(turn.tx(), new Meeting.Ref(turn.workspace(), number))
                .map(meeting -> show(meeting, turn))
                .orElseGet(() -> Answer.of(replies.unknown(number)));
    }

    private Answer show(@Nullable Meeting meeting, Turn turn) {
        if (meeting != null && (meeting.isCancelled() || meeting.isOver(turn.now()))) {
            return Answer.of(replies.noAgenda(meeting)).about(meeting.ref().subject());
        }
        var agenda = agendas.of(turn.tx(), meeting, turn.roster(), turn.now());
        return Answer.of(replies.agenda(meeting, agenda, turn.roster(), turn.now()));
    }

    private @Nullable Meeting nextJoint(Turn turn) {
        return agendas.nextJoint(turn.tx(), turn.workspace(), turn.now()).orElse(null);
    }

    Answer move(TopicMove move, Turn turn) {
        var topic = topic(move.matter(), turn);
        if (topic.isEmpty()) {
            return Answer.of(replies.unknownMatter(move.matter()));
        }
        var meeting = nextJoint(turn);
        var agenda = agendas.of(turn.tx(), meeting, turn.roster(), turn.now());
        var answer =
                move.on()
                        ? put(meeting, agenda, topic.get(), turn)
                        : take(meeting, agenda, topic.get(), turn);
        return answer.about(topic.get().subject());
    }

    private Optional<Topic> topic(String matter, Turn turn) {
        return agendas.open(turn.tx(), turn.roster(), turn.now()).stream()
                .filter(topic ->
                        topic.label().equals(matter) || topic.subject().text().equals(matter))
                .findFirst();
    }

    private Answer put(@Nullable Meeting meeting, Agenda agenda, Topic topic, Turn turn) {
        boolean there = agenda.has(topic);
        if (!entries.add(turn.tx(), ref(meeting, turn), entry(topic, true, turn))) {
            return Answer.of(replies.alreadyOn(topic, meeting));
        }
        record(MeetingEvent.TOPIC_ADDED, meeting, topic, turn);
        int size = there ? agenda.size() : agenda.size() + 1;
        var undo = new Undo(topic.label() + "上会", topic.label() + "不上了", topic.label() + "不上了");
        return Answer.of(replies.added(topic, meeting, size)).undoneBy(undo);
    }

    private Answer take(@Nullable Meeting meeting, Agenda agenda, Topic topic, Turn turn) {
        if (!agenda.has(topic)) {
            return Answer.of(replies.notOn(topic, meeting));
        }
        entries.remove(turn.tx(), ref(meeting, turn), entry(topic, false, turn));
        record(MeetingEvent.TOPIC_REMOVED, meeting, topic, turn);
        var undo = new Undo(topic.label() + "不上会", topic.label() + "上会", topic.label() + "上会");
        return Answer.of(replies.removed(topic, meeting)).undoneBy(undo);
    }

    private static Meeting.Ref ref(@Nullable Meeting meeting, Turn turn) {
        return Agendas.ref(turn.workspace(), meeting);
    }

    private static AgendaStore.Entry entry(Topic topic, boolean on, Turn turn) {
        return new AgendaStore.Entry(
                topic.subject(), topic.label(), on, turn.member().id(), turn.now());
    }

    private void record(MeetingEvent kind, @Nullable Meeting meeting, Topic topic, Turn turn) {
        String label = meeting == null ? "" : meeting.ref().label();
        book.record(topic.subject(), kind, Map.of("meeting", label, "title", topic.title()), turn);
    }
}
