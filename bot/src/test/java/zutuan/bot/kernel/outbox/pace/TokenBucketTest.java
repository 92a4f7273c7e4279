package zutuan.bot.kernel.outbox.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.adapters.Capabilities.Rate;
import zutuan.bot.kernel.outbox.PostOffice;

final class TokenBucketTest {
    private static final Instant START = PostOffice.NINE;

    @ParameterizedTest
    @CsvSource({"1, 60000, 1", "2, 1000, 2", "5, 60000, 3", "20, 60000, 4", "100, 7000, 5"})
    void no_window_of_the_rates_length_ever_holds_more(int messages, long millis, long seed) {
        var random = new Random(seed);
        var rate = new Rate(messages, Duration.ofMillis(millis));
        var bucket = TokenBucket.full(rate);
        var passed = new ArrayList<Instant>();
        var now = START;
        for (int step = 0; step < 20_000; step++) {
            var taken = bucket.take(now);
            bucket = taken.bucket();
            if (taken.pause().isZero()) {
                passed.add(now);
            }
            now = now.plusNanos(random.nextLong(millis * 1_000_000 / messages));
        }
        assertThat(passed).hasSizeGreaterThan(messages * 2);
        for (int index = messages; index < passed.size(); index++) {
            assertThat(Duration.between(passed.get(index - messages), passed.get(index)))
                    .isGreaterThanOrEqualTo(rate.per());
        }
    }

    @Test
    void a_clock_that_is_set_back_holds_up_nobody_for_longer_than_one_turn() {
        var bucket = TokenBucket.full(new Rate(20, Duration.ofMinutes(1)));
        var late = Instant.parse("2026-11-23T01:00:00Z");
        for (int taken = 0; taken < 10; taken++) {
            bucket = bucket.take(late).bucket();
        }
        var pause = bucket.take(late.minus(Duration.ofHours(1))).pause();
        assertThat(pause).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void a_pause_is_exactly_as_long_as_needed() {
        var bucket = TokenBucket.full(new Rate(1, Duration.ofSeconds(10))).take(START).bucket();

        var refused = bucket.take(START.plusSeconds(4));

        assertThat(refused.pause()).isEqualTo(Duration.ofSeconds(6));
        assertThat(refused.bucket()).isEqualTo(bucket);
        assertThat(bucket.take(START.plusSeconds(10)).pause()).isZero();
    }
}
