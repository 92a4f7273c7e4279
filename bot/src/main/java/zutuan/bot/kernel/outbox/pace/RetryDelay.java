package zutuan.bot.kernel.outbox.pace;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// The pause before another attempt: doubles from `first` up to `longest`, with full jitter, so
/// that messages which failed together do not come back together.
public record RetryDelay(Duration first, Duration longest) {
    public static final RetryDelay USUAL =
            new RetryDelay(Duration.ofSeconds(1), Duration.ofMinutes(5));

    /// The pause after the `attempts`-th failure, at least what the platform asked for.
    public Duration pause(int attempts, Duration atLeast, RandomGenerator random) {
        int doublings = Math.min(attempts - 1, 30);
        long ceiling = Math.min(first.toMillis() << doublings, longest.toMillis());
        var jittered = Duration.ofMillis(random.nextLong(first.toMillis(), ceiling + 1));
        return jittered.compareTo(atLeast) > 0 ? jittered : atLeast;
    }
}
