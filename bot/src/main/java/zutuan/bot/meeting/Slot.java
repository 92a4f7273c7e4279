package zutuan.bot.meeting;

import java.time.Duration;
import java.time.Instant;

/// From `start` to before `end`.
record Slot(Instant start, Instant end) {
    Slot {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("a slot ends after it starts");
        }
    }

    static Slot of(Instant start, Duration length) {
        return new Slot(start, start.plus(length));
    }

    Duration length() {
        return Duration.between(start, end);
    }

    boolean overlaps(Slot other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }
}
