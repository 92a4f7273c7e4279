package zutuan.adapters.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zutuan.adapters.testkit.SettableTime;

final class BackoffTest {
    private final SettableTime time = new SettableTime(Instant.parse("2026-03-02T01:00:00Z"));
    private final Backoff backoff = new Backoff(Backoff.Bounds.USUAL, new Random(7), time);

    @Test
    void the_longest_possible_pause_doubles_up_to_a_minute() {
        var ceilings = new ArrayList<Long>();
        for (var attempt = 0; attempt < 9; attempt++) {
            ceilings.add(backoff.ceiling().toSeconds());
            backoff.pause();
        }

        assertThat(ceilings).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    }

    @Test
    void pauses_are_spread_over_the_whole_range() {
        IntStream.range(0, 10).forEach(_ -> backoff.pause());

        var pauses = IntStream.range(0, 1000).mapToObj(_ -> backoff.pause().toMillis()).toList();

        assertThat(pauses).allMatch(pause -> pause >= 500 && pause <= 60_000);
        assertThat(pauses).anyMatch(pause -> pause < 5_000).anyMatch(pause -> pause > 55_000);
        assertThat(pauses.stream().mapToLong(pause -> pause).average().orElse(0))
                .isBetween(27_000.0, 33_000.0);
    }

    @Test
    void thousands_of_failures_do_not_overflow() {
        IntStream.range(0, 5000).forEach(_ -> backoff.pause());

        assertThat(backoff.ceiling()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void a_connection_that_held_a_minute_starts_anew() {
        IntStream.range(0, 8).forEach(_ -> backoff.pause());
        backoff.connected();
        time.advance(Duration.ofSeconds(60));

        assertThat(backoff.pause()).isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(backoff.ceiling()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void a_connection_that_broke_sooner_does_not() {
        IntStream.range(0, 8).forEach(_ -> backoff.pause());
        backoff.connected();
        time.advance(Duration.ofSeconds(59));
        backoff.pause();

        assertThat(backoff.ceiling()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void the_time_before_a_failed_attempt_does_not_count_as_stable() {
        IntStream.range(0, 8).forEach(_ -> backoff.pause());
        backoff.connected();
        backoff.pause();
        time.advance(Duration.ofMinutes(5));
        backoff.pause();

        assertThat(backoff.ceiling()).isEqualTo(Duration.ofMinutes(1));
    }
}
