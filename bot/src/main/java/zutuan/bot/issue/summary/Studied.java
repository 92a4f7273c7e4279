package zutuan.bot.issue.summary;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.IssueEvent;
import zutuan.bot.issue.model.IssueState.Closed;
import zutuan.bot.kernel.calendar.Days;
import zutuan.bot.kernel.event.Event;
import zutuan.bot.kernel.event.EventKind;
import zutuan.bot.kernel.event.EventStore;
import zutuan.bot.kernel.store.Transaction;

/// Which issues all together took up (研究): they stood on the agenda of a meeting that had begun
/// when they were done, a meeting decided on them, or they were handed up.
final class Studied {
    private static final EventKind TOPIC_ADDED = EventKind.heard("meeting.topic_added");
    private static final EventKind TOPIC_REMOVED = EventKind.heard("meeting.topic_removed");
    private static final EventKind DECIDED = EventKind.heard("meeting.decided");
    private static final EventKind TAKEN_BACK = EventKind.heard("meeting.decision_taken_back");
    private static final List<EventKind> KINDS =
            Stream.concat(
                            JointMeetings.KINDS.stream(),
                            Stream.of(
                                    TOPIC_ADDED,
                                    TOPIC_REMOVED,
                                    DECIDED,
                                    TAKEN_BACK,
                                    IssueEvent.PUT_ON_AGENDA,
                                    IssueEvent.ESCALATED))
                    .toList();

    /// What is closed may have been taken up so long before.
    private static final Duration BEFORE = Duration.ofDays(370);

    /// Stood on the next agenda from one moment until before another.
    private record Stood(Instant from, Instant until) {}

    private final JointMeetings meetings = new JointMeetings();
    private final Map<Long, Instant> putOn = new HashMap<>();
    private final Map<Long, List<Stood>> takenOff = new HashMap<>();
    private final Set<Long> decided = new HashSet<>();
    private final Set<Long> handedUp = new HashSet<>();

    Studied(EventStore events, Transaction tx, String workspace, Days days) {
        events.between(tx, workspace, days.from().minus(BEFORE), days.until(), KINDS).stream()
                .filter(event -> !meetings.hear(event))
                .filter(event -> event.subject().is(Issue.KIND.code()))
                .forEach(this::hear);
    }

    private void hear(Event event) {
        long number = event.subject().number();
        if (event.is(TOPIC_ADDED) || event.is(IssueEvent.PUT_ON_AGENDA)) {
            putOn.putIfAbsent(number, event.at());
        } else if (event.is(TOPIC_REMOVED)) {
            takeOff(number, event.at());
        } else if (event.is(DECIDED)) {
            decided.add(number);
        } else if (event.is(TAKEN_BACK)) {
            decided.remove(number);
        } else {
            handedUp.add(number);
        }
    }

    private void takeOff(long number, Instant at) {
        var from = putOn.remove(number);
        if (from != null) {
            takenOff.computeIfAbsent(number, _ -> new ArrayList<>()).add(new Stood(from, at));
        }
    }

    boolean has(Issue issue) {
        return decided.contains(issue.number())
                || handedUp.contains(issue.number())
                || (issue.state() instanceof Closed(var asked, _, _)
                        && stood(issue.number(), asked.at())
                                .anyMatch(one -> meetings.anyBetween(one.from(), one.until())));
    }

    /// Done is what the lead says is done, whenever it is confirmed.
    private Stream<Stood> stood(long number, Instant done) {
        var off =
                takenOff.getOrDefault(number, List.of()).stream()
                        .map(one -> one.until().isBefore(done) ? one : new Stood(one.from(), done));
        var on = Optional.ofNullable(putOn.get(number)).map(from -> new Stood(from, done)).stream();
        return Stream.concat(off, on);
    }
}
