package zutuan.bot.issue.summary;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.IssueEvent;
import zutuan.bot.kernel.calendar.Days;
import zutuan.bot.kernel.event.Event;
import zutuan.bot.kernel.event.EventKind;
import zutuan.bot.kernel.event.EventStore;
import zutuan.bot.kernel.store.Transaction;

/// Which issues all together took up (研究): they stood on an agenda, a meeting decided on them, or
/// they were handed up.
final class Studied {
    private static final EventKind TOPIC_ADDED = EventKind.heard("meeting.topic_added");
    private static final EventKind TOPIC_REMOVED = EventKind.heard("meeting.topic_removed");
    private static final EventKind DECIDED = EventKind.heard("meeting.decided");
    private static final EventKind TAKEN_BACK = EventKind.heard("meeting.decision_taken_back");
    private static final List<EventKind> KINDS =
            List.of(
                    TOPIC_ADDED,
                    TOPIC_REMOVED,
                    DECIDED,
                    TAKEN_BACK,
                    IssueEvent.PUT_ON_AGENDA,
                    IssueEvent.ESCALATED);

    /// What is closed may have been taken up so long before.
    private static final Duration BEFORE = Duration.ofDays(370);

    private enum Way {
        AGENDA,
        DECISION,
        LEVEL
    }

    private final Map<Long, Set<Way>> ways = new HashMap<>();

    Studied(EventStore events, Transaction tx, String workspace, Days days) {
        events.between(tx, workspace, days.from().minus(BEFORE), days.until(), KINDS).stream()
                .filter(event -> event.subject().is(Issue.KIND.code()))
                .forEach(this::hear);
    }

    private void hear(Event event) {
        var known = ways.computeIfAbsent(event.subject().number(), _ -> EnumSet.noneOf(Way.class));
        if (event.is(TOPIC_ADDED) || event.is(IssueEvent.PUT_ON_AGENDA)) {
            known.add(Way.AGENDA);
        } else if (event.is(TOPIC_REMOVED)) {
            known.remove(Way.AGENDA);
        } else if (event.is(DECIDED)) {
            known.add(Way.DECISION);
        } else if (event.is(TAKEN_BACK)) {
            known.remove(Way.DECISION);
        } else {
            known.add(Way.LEVEL);
        }
    }

    boolean has(Issue issue) {
        return !ways.getOrDefault(issue.number(), Set.of()).isEmpty();
    }
}
