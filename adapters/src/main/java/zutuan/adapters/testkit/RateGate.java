package zutuan.adapters.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import zutuan.adapters.Address;
import zutuan.adapters.Capabilities.Rate;

/// Lets through at most a rate per conversation, over a sliding window. Safe for use by many
/// threads.
final class RateGate {
    private final Map<Address, Deque<Instant>> passed = new HashMap<>();
    private final InstantSource clock;
    private final Rate rate;

    RateGate(Rate rate, InstantSource clock) {
        this.rate = rate;
        this.clock = clock;
    }

    /// Zero when the message passes (and counts), otherwise how long to wait.
    synchronized Duration pass(Address address) {
        var now = clock.instant();
        var times = passed.computeIfAbsent(address, _ -> new ArrayDeque<>());
        times.removeIf(time -> !time.plus(rate.per()).isAfter(now));
        if (times.size() >= rate.messages()) {
            return Duration.between(now, times.getFirst().plus(rate.per()));
        }
        times.addLast(now);
        return Duration.ZERO;
    }
}
