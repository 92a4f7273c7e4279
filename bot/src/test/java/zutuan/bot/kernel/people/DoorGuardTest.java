package zutuan.bot.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DoorGuardTest {
    private static final String TOWN = "203.0.113.7";

    private final AtomicLong nanos = new AtomicLong(-5);
    private final DoorGuard guard = new DoorGuard(nanos::get);
    private int guesses;

    private Optional<Duration> guess(String remote) {
        guesses++;
        return guard.count(remote, Optional.of("%010d".formatted(guesses * 1_000_000L)));
    }

    private void pass(Duration span) {
        nanos.addAndGet(span.toNanos());
    }

    @Test
    void twenty_tries_at_once_are_judged_and_no_more() throws Exception {
        Callable<Boolean> one = () -> guard.count(TOWN, Optional.empty()).isEmpty();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(Collections.nCopies(200, one));
            assertThat(all.stream().filter(judged -> judged.resultNow()).count()).isEqualTo(20);
        }
    }

    @Test
    void an_address_is_slowed_down_and_never_shut() {
        for (var number = 0; number < 20; number++) {
            assertThat(guess(TOWN)).isEmpty();
        }
        assertThat(guess(TOWN)).contains(Duration.ofSeconds(1));
        assertThat(guess("203.0.113.8")).as("another address").isEmpty();

        var pause = Duration.ZERO;
        for (var number = 0; number < 30; number++) {
            pause = guess(TOWN).orElseThrow();
            pass(pause);
            assertThat(guess(TOWN)).as("after its pause").isEmpty();
        }
        assertThat(pause).isEqualTo(Duration.ofMinutes(1));
        pass(Duration.ofMinutes(11));
        for (var number = 0; number < 20; number++) {
            assertThat(guess(TOWN)).as("after a quiet time").isEmpty();
        }
    }

    @Test
    void who_has_seen_half_a_code_does_not_find_the_rest_from_many_addresses() {
        for (var number = 0; number < 5; number++) {
            assertThat(guard.count("10.0.0." + number, Optional.of("K7M3QX9TD" + number)))
                    .isEmpty();
        }
        assertThat(guard.count("10.0.1.1", Optional.of("K7M3ZZZZZZ")))
                .contains(Duration.ofMinutes(1));
        assertThat(guard.count("10.0.1.1", Optional.of("K7M4ZZZZZZ"))).isEmpty();
    }

    @Test
    void a_right_code_does_not_count() {
        for (var number = 0; number < 100; number++) {
            assertThat(guard.count(TOWN, Optional.of("K7M3QX9TDW"))).isEmpty();
            guard.right(TOWN, "K7M3QX9TDW");
        }
    }

    @Test
    void an_ipv6_network_is_one_address() {
        for (var number = 0; number < 20; number++) {
            assertThat(guess("2001:db8:1:2::" + number)).isEmpty();
        }
        assertThat(guess("[2001:db8:1:2:ffff::1]")).isPresent();
        assertThat(guess("2001:db8:1:3::1")).isEmpty();
    }
}
