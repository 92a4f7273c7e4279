package zutuan.bot.meeting.agenda;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.event.Event;
import zutuan.bot.kernel.event.EventKind;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Topic;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.model.Action;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingEvent;
import zutuan.bot.meeting.store.ActionStore;
import zutuan.bot.meeting.store.AgendaStore;
import zutuan.bot.meeting.store.MeetingStore;

/// Draws up agendas, and moves what waits for the next joint meeting along with it.
public final class Agendas {
    static final EventKind PUT_ON_AGENDA = EventKind.heard("issue.put_on_agenda");

    private final Kit kit;
    private final MeetingStore meetings = new MeetingStore();
    private final ActionStore actions = new ActionStore();
    private final AgendaStore agendas = new AgendaStore();

    public Agendas(Kit kit) {
        this.kit = kit;
    }

    /// The next joint meeting that is booked and not over.
    Optional<Meeting> nextJoint(Transaction tx, String workspace, Instant now) {
        return meetings.ahead(tx, workspace, now).stream()
                .filter(meeting -> meeting.plan().series() != null)
                .findFirst();
    }

    /// The agenda of a meeting; without one, of the joint meeting that is yet to be booked.
    Agenda of(Transaction tx, @Nullable Meeting meeting, Roster roster, Instant now) {
        String workspace = roster.workspace();
        String series = meeting == null ? Meeting.QUARTERLY : meeting.plan().series();
        List<Action> left = series == null ? List.of() : actions.left(tx, workspace, series);
        var earlier =
                left.stream()
                        .filter(action ->
                                meeting == null || !action.meeting().equals(meeting.ref()))
                        .toList();
        var entries = agendas.of(tx, ref(workspace, meeting));
        return Agenda.of(earlier, open(tx, roster, now), entries, series != null);
    }

    /// What the agenda of a joint meeting booked now would be, in few words.
    public String counts(Turn turn) {
        return new AgendaReplies(kit).counts(of(turn.tx(), null, turn.roster(), turn.now()));
    }

    List<Topic> open(Transaction tx, Roster roster, Instant now) {
        return kit.topics().open(tx, roster, now).stream()
                .filter(topic -> !topic.confidential())
                .toList();
    }

    static Meeting.Ref ref(String workspace, @Nullable Meeting meeting) {
        return meeting == null ? new Meeting.Ref(workspace, AgendaStore.NEXT) : meeting.ref();
    }

    /// Keeps agendas right when meetings come and go and when a matter is handed up.
    public void on(Transaction tx, Event event) {
        if (event.is(MeetingEvent.BOOKED) || event.is(MeetingEvent.RESTORED)) {
            booked(tx, event);
        } else if (event.is(MeetingEvent.CANCELLED)) {
            cancelled(tx, event);
        } else if (event.is(PUT_ON_AGENDA)) {
            var next = nextJoint(tx, event.workspace(), event.at()).orElse(null);
            agendas.add(tx, ref(event.workspace(), next), entry(event));
        }
    }

    private static AgendaStore.Entry entry(Event event) {
        var subject = event.subject();
        return new AgendaStore.Entry(
                subject, subject.id() + "号", true, event.actorId(), event.at());
    }

    private void booked(Transaction tx, Event event) {
        var waiting = new Meeting.Ref(event.workspace(), AgendaStore.NEXT);
        meeting(tx, event)
                .filter(meeting -> meeting.plan().series() != null)
                .ifPresent(meeting -> {
                    agendas.copy(tx, waiting, meeting.ref());
                    agendas.clearWaiting(tx, event.workspace());
                });
    }

    /// What was on the agenda of a joint meeting is not lost when it is called off.
    private void cancelled(Transaction tx, Event event) {
        var next = nextJoint(tx, event.workspace(), event.at()).orElse(null);
        meeting(tx, event)
                .filter(meeting -> meeting.plan().series() != null)
                .ifPresent(
                        meeting -> agendas.copy(tx, meeting.ref(), ref(event.workspace(), next)));
    }

    private Optional<Meeting> meeting(Transaction tx, Event event) {
        return meetings.find(tx, new Meeting.Ref(event.workspace(), event.subject().number()));
    }
}
