package zutuan.bot.kernel.outbox;

import java.time.Duration;

/// How the courier works. `instance` is unique among the instances that run on one database; an
/// instance that comes back under its name takes up its own rows at once. `inFlight` bounds the
/// unacknowledged messages of one conversation, `attempts` the tries of one message.
public record CourierSettings(
        String instance, Duration lease, Duration sweep, int inFlight, int attempts) {
    /// The defaults.
    public static CourierSettings of(String instance) {
        return new CourierSettings(instance, Duration.ofSeconds(30), Duration.ofSeconds(1), 32, 12);
    }
}
