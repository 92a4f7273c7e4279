package zutuan.bot.kernel.outbox;

import java.time.Duration;
import java.time.Instant;
import zutuan.adapters.Delivery;

/// What becomes of a consignment after an attempt.
sealed interface Fate {
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

    private static Fate again(Consignment tried, Rules rules, Duration retryAfter, String why) {
        int attempts = tried.attempts() + 1;
        if (attempts >= rules.attempts()) {
            return new Dead(why, false);
        }
        var pause = Backoff.USUAL.pause(attempts, retryAfter, rules.pace().random());
        return new Again(attempts, rules.pace().clock().instant().plus(pause), why);
    }

    /// What the decision depends on besides the delivery; `attempts` is the most that are made.
    record Rules(boolean recognisesKey, int attempts, Pace pace) {}
}
