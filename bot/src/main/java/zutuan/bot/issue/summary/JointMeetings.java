package zutuan.bot.issue.summary;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zutuan.bot.kernel.event.Event;
import zutuan.bot.kernel.event.EventKind;

/// When the meetings of the series take place whose agendas hold issues, as their events tell: one
/// that was moved at its new time, one that was called off not at all. Not safe for use by several
/// threads.
final class JointMeetings {
    private static final EventKind BOOKED = EventKind.heard("meeting.booked");
    private static final EventKind CHANGED = EventKind.heard("meeting.changed");
    private static final EventKind CANCELLED = EventKind.heard("meeting.cancelled");
    private static final EventKind RESTORED = EventKind.heard("meeting.restored");
    static final List<EventKind> KINDS = List.of(BOOKED, CHANGED, CANCELLED, RESTORED);

    private record Time(Instant start, Instant end) {}

    private final Map<Long, Time> times = new HashMap<>();
    private final Set<Long> cancelled = new HashSet<>();

    /// Whether it was of a meeting.
    boolean hear(Event event) {
        if (KINDS.stream().noneMatch(event::is)) {
            return false;
        }
        long number = event.subject().number();
        if (event.is(CANCELLED)) {
            cancelled.add(number);
        } else if (event.is(RESTORED)) {
            cancelled.remove(number);
        } else if (times.containsKey(number) || isOfSeries(event)) {
            times.put(number, time(event));
        }
        return true;
    }

    private static boolean isOfSeries(Event event) {
        return event.is(BOOKED) && !event.details().getOrDefault("series", "").isEmpty();
    }

    private static Time time(Event event) {
        String start = event.details().getOrDefault("start", "");
        String end = event.details().getOrDefault("end", start);
        return new Time(Instant.parse(start), Instant.parse(end));
    }

    /// Whether one began or went on after a moment and before another. What is put on an agenda
    /// stands on the next one's, whichever that turns out to be.
    boolean anyBetween(Instant from, Instant until) {
        return times.entrySet().stream()
                .filter(meeting -> !cancelled.contains(meeting.getKey()))
                .map(Map.Entry::getValue)
                .anyMatch(time -> time.end().isAfter(from) && time.start().isBefore(until));
    }
}
