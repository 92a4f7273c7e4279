package zutuan.bot.meeting.model;

import java.time.Duration;
import java.time.Instant;

/// From `start` to before `end`.
public record Slot(Instant start, Instant end) {
    /// So far ahead that a date without a year rather means the one that has just passed.
    public static final Duration FAR = Duration.ofDays(270);

    public Slot {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("a slot ends after it starts");
        }
    }

    public static Slot of(Instant start, Duration length) {
        return new Slot(start, start.plus(length));
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    public boolean isFar(Instant now) {
        return start.isAfter(now.plus(FAR));
    }

    public boolean overlaps(Slot other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }
}
