package zutuan.adapters.link;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// How long to wait before the next attempt: exponential with full jitter, so that many clients of
/// one restarted server do not come back in step. A connection that held for the stable time makes
/// the next failure the first again; one that broke at once does not. Not safe for many threads.
public final class Backoff {
    /// `shortest` bounds every pause from below and `longest` from above.
    public record Bounds(Duration shortest, Duration longest, Duration stable) {
        public static final Bounds USUAL =
                new Bounds(Duration.ofMillis(500), Duration.ofSeconds(60), Duration.ofMinutes(1));
    }

    private final Bounds bounds;
    private final RandomGenerator random;
    private final InstantSource clock;
    private int failures;
    private @Nullable Instant connectedSince;

    public Backoff(Bounds bounds, RandomGenerator random, InstantSource clock) {
        this.bounds = bounds;
        this.random = random;
        this.clock = clock;
    }

    /// Notes that a connection stands.
    public void connected() {
        connectedSince = clock.instant();
    }

    /// Notes that the connection broke, or did not come about, and returns the pause.
    public Duration pause() {
        forgiveIfStable();
        var shortest = bounds.shortest().toMillis();
        var pause = random.nextLong(shortest, ceiling().toMillis() + 1);
        failures++;
        return Duration.ofMillis(pause);
    }

    /// The longest pause that the next failure can bring.
    Duration ceiling() {
        var longest = bounds.longest().toMillis();
        // Beyond this many doublings any sensible bound is reached; more would overflow.
        var doublings = Math.min(failures + 1, 30);
        return Duration.ofMillis(Math.min(longest, bounds.shortest().toMillis() << doublings));
    }

    private void forgiveIfStable() {
        var since = connectedSince;
        if (since != null && !since.plus(bounds.stable()).isAfter(clock.instant())) {
            failures = 0;
        }
        connectedSince = null;
    }
}
