package zutuan.bot.meeting.minutes;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import zutuan.bot.kernel.event.Event;
import zutuan.bot.kernel.event.EventKind;
import zutuan.bot.kernel.event.Subject;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Topic;
import zutuan.bot.meeting.model.Action;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.store.ActionStore;
import zutuan.bot.meeting.store.MeetingStore;

/// What a member has in hand because of meetings, and what becomes of it when it is handed over:
/// what a meeting gave them to do, and the meetings that they called.
public final class Departure {
    static final EventKind HANDED_OVER = EventKind.heard("member.handed_over");

    private final ActionStore actions = new ActionStore();
    private final MeetingStore meetings = new MeetingStore();

    public List<Topic> held(Transaction tx, Roster roster, Instant now, String memberId) {
        var todo =
                actions.ownedBy(tx, roster.workspace(), memberId).stream()
                        .map(action ->
                                topic(
                                        action.subject(),
                                        action.label(),
                                        action.task().text(),
                                        memberId));
        var called =
                meetings.ahead(tx, roster.workspace(), now).stream()
                        .filter(meeting -> meeting.origin().organizerId().equals(memberId))
                        .map(meeting ->
                                topic(
                                        meeting.ref().subject(),
                                        meeting.ref().label(),
                                        meeting.plan().title(),
                                        memberId));
        return Stream.concat(todo, called).toList();
    }

    private static Topic topic(Subject subject, String label, String title, String memberId) {
        return new Topic(subject, label, title, Topic.Standing.NEW, memberId, Set.of());
    }

    public void on(Transaction tx, Event event) {
        if (!event.is(HANDED_OVER)) {
            return;
        }
        String to = event.details().getOrDefault("to", "");
        var subject = event.subject();
        if (subject.is(Action.SUBJECT)) {
            actions.handOn(tx, event.workspace(), subject.number(), to);
        } else if (subject.is(Meeting.KIND.code())) {
            meetings.handOn(tx, new Meeting.Ref(event.workspace(), subject.number()), to);
        }
    }
}
