package zutuan.bot.kernel.outbox.pace;

import java.time.Duration;
import java.time.Instant;
import zutuan.adapters.Capabilities.Rate;

/// What is left of a rate: a burst of half of it at once, the rest evenly.
///
/// Burst and refill together never exceed the rate in any window of its length. A full bucket of
/// `n` would let through nearly `2n`.
///
/// `emptyUntil` is the instant at which everything taken so far will have been refilled.
record TokenBucket(Rate rate, Instant emptyUntil) {
    /// A bucket from which nothing was taken yet.
    static TokenBucket full(Rate rate) {
        return new TokenBucket(rate, Instant.EPOCH);
    }

    /// What came of asking for a token: the bucket afterwards, and zero or how long to wait.
    record Taken(TokenBucket bucket, Duration pause) {}

    Taken take(Instant now) {
        var start = later(now, earlier(emptyUntil, now.plus(interval().multipliedBy(burst()))));
        var next = start.plus(interval());
        var ahead = Duration.between(now, next);
        var pause = ahead.minus(interval().multipliedBy(burst()));
        return pause.isPositive()
                ? new Taken(this, pause)
                : new Taken(new TokenBucket(rate, next), Duration.ZERO);
    }

    /// Never further ahead than a whole burst, unless the clock was set back.
    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /// Whether the bucket is as good as new.
    boolean isFull(Instant now) {
        return !emptyUntil.isAfter(now);
    }

    private int burst() {
        return Math.max(1, rate.messages() / 2);
    }

    private Duration interval() {
        // Rounded up: a rounded-down interval would let one too many into the window.
        long refills = rate.messages() - burst() + 1L;
        return Duration.ofNanos(Math.ceilDiv(rate.per().toNanos(), refills));
    }
}
