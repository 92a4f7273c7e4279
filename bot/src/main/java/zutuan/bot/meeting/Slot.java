package zutuan.bot.meeting;

import java.time.Duration;
import java.time.Instant;

/// From `start` to before `end`.
record Slot(Instant start, Instant end) {
    private static final Duration FAR = Duration.ofDays(270);

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

    /// So far ahead that a date without a year rather means the one that has just passed.
    boolean isFar(Instant now) {
        return start.isAfter(now.plus(FAR));
    }

    boolean overlaps(Slot other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }
}
