package zutuan.bot.kernel.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.LongSupplier;

/// How often codes may be tried on the chat page. A try is counted before it is judged, so that two
/// hundred at once are no more than one after another. In memory, by time that nobody can set. Safe
/// for use by many threads.
///
/// An address has twenty wrong tries, then pauses that grow from a second to a minute: many people
/// may share it, so that it is slowed down and never shut. A code, known by its beginning, has
/// five, then pauses that grow from a minute to an hour: who has seen half of one does not find the
/// rest. Addresses without number are no danger: a million tries an hour hit one of fifty live
/// codes once in a thousand years.
final class DoorGuard {
    private static final int MOST = 50_000;

    private static final Rule BY_ADDRESS =
            new Rule(20, Duration.ofMinutes(10), Duration.ofSeconds(1), Duration.ofMinutes(1));
    private static final Rule BY_CODE =
            new Rule(5, Duration.ofHours(1), Duration.ofMinutes(1), Duration.ofHours(1));

    private final LongSupplier nanos;
    private final Cache<String, Meter> meters =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

    /// `nanos` only ever goes forward.
    DoorGuard(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /// So many tries for nothing; then a pause after each, twice as long as the one before. After a
    /// quiet time all is as at first.
    private record Rule(int free, Duration quiet, Duration first, Duration longest) {
        long pause(int tries) {
            int doubled = Math.min(tries - free, 20);
            return doubled < 0 ? 0 : Math.min(first.toNanos() << doubled, longest.toNanos());
        }
    }

    private static final class Meter {
        private final Rule rule;
        private int tries;
        private long last;

        Meter(Rule rule) {
            this.rule = rule;
        }

        long left(long now) {
            if (tries > 0 && now - last >= rule.quiet().toNanos() + rule.pause(tries)) {
                tries = 0;
            }
            return tries == 0 ? 0 : rule.pause(tries) - (now - last);
        }

        void count(long now) {
            tries++;
            last = now;
        }

        void takeBack() {
            tries = Math.max(0, tries - 1);
        }
    }

    /// Counts a try; how long to wait if it is not to be judged.
    synchronized Optional<Duration> count(String remote, Optional<String> code) {
        long now = nanos.getAsLong();
        var address = meter(address(remote), BY_ADDRESS);
        var beginning = code.map(DoorGuard::beginning).map(key -> meter(key, BY_CODE));
        long wait = Math.max(address.left(now), beginning.map(one -> one.left(now)).orElse(0L));
        if (wait > 0) {
            return Optional.of(Duration.ofNanos(wait));
        }
        address.count(now);
        beginning.ifPresent(one -> one.count(now));
        return Optional.empty();
    }

    /// A try was right: it does not count.
    synchronized void right(String remote, String code) {
        meter(address(remote), BY_ADDRESS).takeBack();
        meters.invalidate(beginning(code));
    }

    private Meter meter(String key, Rule rule) {
        return meters.get(key, _ -> new Meter(rule));
    }

    private static String beginning(String code) {
        return "code/" + LoginCode.beginning(code);
    }

    /// Whoever has one IPv6 address has its whole network of 2^64.
    private static String address(String remote) {
        try {
            var parsed = InetAddress.ofLiteral(remote.replaceAll("[\\[\\]]|%.*", ""));
            return parsed instanceof Inet6Address
                    ? "net/" + HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), 8))
                    : "net/" + parsed.getHostAddress();
        } catch (IllegalArgumentException noAddress) {
            return "net/" + remote;
        }
    }
}
