package zutuan.bot.kernel.outbox.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import zutuan.adapters.Address;
import zutuan.adapters.Capabilities.Rate;

/// Keeps this instance below the platforms' rates, per conversation and per platform. Safe for use
/// by many threads.
public final class Throttle {
    /// What one platform takes altogether, as a multiple of what one conversation does.
    private static final int CONVERSATIONS = 20;

    private static final int KEPT = 10_000;

    private final Steady steady = new Steady();
    private final Map<Address, TokenBucket> conversations = new HashMap<>();
    private final Map<String, TokenBucket> platforms = new HashMap<>();

    /// Zero, and the message counts; or how long to wait before asking again.
    public synchronized Duration pass(Address to, Rate rate, Instant clock) {
        var now = steady.at(clock);
        var conversation = conversations.getOrDefault(to, TokenBucket.full(rate)).take(now);
        var whole = new Rate(rate.messages() * CONVERSATIONS, rate.per());
        var platform = platforms.getOrDefault(to.platform(), TokenBucket.full(whole)).take(now);
        var pause = longer(conversation.pause(), platform.pause());
        if (pause.isZero()) {
            forgetFull(now);
            conversations.put(to, conversation.bucket());
            platforms.put(to.platform(), platform.bucket());
        }
        return pause;
    }

    private void forgetFull(Instant now) {
        if (conversations.size() >= KEPT) {
            conversations.values().removeIf(bucket -> bucket.isFull(now));
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
