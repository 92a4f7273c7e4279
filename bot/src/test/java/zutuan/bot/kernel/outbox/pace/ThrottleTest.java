package zutuan.bot.kernel.outbox.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.adapters.Address;
import zutuan.adapters.Capabilities.Rate;

/// A rate is kept whatever the clock does.
final class ThrottleTest {
    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");
    private static final Address GROUP = new Address("qq", "1", "30001", Address.Kind.GROUP);
    private static final Rate RATE = new Rate(20, Duration.ofMinutes(1));

    private final Throttle throttle = new Throttle();

    private Duration pass(Instant now) {
        return throttle.pass(GROUP, RATE, now);
    }

    /// Sends as much as may be sent at once.
    private void useUp(Instant now) {
        while (pass(now).isZero()) {}
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 3600, 86_400 * 365L})
    void a_clock_set_back_silences_nobody(long seconds) {
        useUp(START);

        var back = START.minusSeconds(seconds);

        assertThat(pass(back)).isBetween(Duration.ofMillis(1), Duration.ofSeconds(10));
        assertThat(pass(back.plusSeconds(10))).isZero();
    }

    @Test
    void a_clock_that_is_set_back_again_and_again_lets_no_more_through() {
        useUp(START);
        var passed = 0;

        for (var time = 1; time <= 100; time++) {
            passed += pass(START.minusSeconds(time)).isZero() ? 1 : 0;
        }

        assertThat(passed).isZero();
    }
}
