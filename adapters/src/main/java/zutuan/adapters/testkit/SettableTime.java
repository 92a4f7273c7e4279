package zutuan.adapters.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that moves only when told. Safe for use by many threads.
public final class SettableTime implements InstantSource {
    private final AtomicReference<Instant> now;

    public SettableTime(Instant start) {
        now = new AtomicReference<>(start);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    /// Jumps to an instant, backwards too.
    public void set(Instant instant) {
        now.set(instant);
    }

    /// Moves on and returns the new time.
    public Instant advance(Duration step) {
        return now.updateAndGet(instant -> instant.plus(step));
    }
}
