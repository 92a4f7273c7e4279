package zutuan.bot.kernel.outbox;

import java.time.Duration;
import java.time.Instant;
import zutuan.adapters.Delivery;
import zutuan.bot.kernel.outbox.pace.Pace;
import zutuan.bot.kernel.outbox.pace.RetryDelay;

/// What becomes of a consignment after an attempt.
sealed interface Fate {
    /// How long a message waits for its platform to come back.
    Duration PATIENCE = Duration.ofHours(24);

    /// The platform has it.
    record Sent(String externalId) implements Fate {}

    /// Another attempt, later.
    record Again(int attempts, Instant dueAt, String why) implements Fate {}

    /// Given up; `forGood` if the platform refused it.
    record Dead(String why, boolean forGood) implements Fate {}

    /// May or may not have arrived, and trying again might show it twice.
    record Uncertain(String why) implements Fate {}

    /// Decides.
    static Fate of(Delivery delivery, Consignment tried, Rules rules) {
        return switch (delivery) {
            case Delivery.Delivered(var externalId) -> new Sent(externalId);
            case Delivery.Refused(var why) -> new Dead(why, true);
            case Delivery.Deferred(var retryAfter, var why) -> again(tried, rules, retryAfter, why);
            case Delivery.Unknown(var why) ->
                    rules.recognisesKey()
                            ? again(tried, rules, Duration.ZERO, why)
                            : new Uncertain(why);
        };
    }

    /// A platform that is not connected uses up no more than half of the attempts for a day: the
    /// night's messages are still there in the morning, with tries left for what comes then.
    private static Fate again(Consignment tried, Rules rules, Duration retryAfter, String why) {
        int next = tried.attempts() + 1;
        var age = Duration.between(tried.parcel().notBefore(), rules.pace().clock().instant());
        boolean away = !rules.connected() && age.compareTo(PATIENCE) < 0;
        int attempts =
                away ? Math.max(tried.attempts(), Math.min(next, rules.attempts() / 2)) : next;
        if (attempts >= rules.attempts()) {
            return new Dead(why, false);
        }
        var pause = RetryDelay.USUAL.pause(attempts, retryAfter, rules.pace().random());
        return new Again(attempts, rules.pace().clock().instant().plus(pause), why);
    }

    /// What the decision depends on besides the delivery: what the platform can, whether it is
    /// connected, and how many attempts are made at most.
    record Rules(boolean recognisesKey, boolean connected, int attempts, Pace pace) {}
}
