package zutuan.adapters.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import zutuan.adapters.link.TokenCache.Token;
import zutuan.adapters.testkit.SettableTime;

final class TokenCacheTest {
    private final SettableTime time = new SettableTime(Instant.parse("2026-03-02T01:00:00Z"));
    private final AtomicInteger requests = new AtomicInteger();
    private final TokenCache<String> cache = new TokenCache<>(this::issue, time);

    private Token issue(String app) {
        return new Token(app + "-" + requests.incrementAndGet(), Duration.ofHours(2));
    }

    @Test
    void a_token_is_renewed_before_the_platform_ends_it() throws IOException {
        assertThat(cache.get("app")).isEqualTo("app-1");
        time.advance(Duration.ofMinutes(114));
        assertThat(cache.get("app")).isEqualTo("app-1");
        time.advance(Duration.ofMinutes(2));
        assertThat(cache.get("app")).isEqualTo("app-2");
    }

    @Test
    void a_short_life_keeps_most_of_itself() throws IOException {
        var seconds =
                new TokenCache<String>(
                        _ -> new Token("t" + requests.incrementAndGet(), Duration.ofSeconds(100)),
                        time);
        seconds.get("app");
        time.advance(Duration.ofSeconds(89));
        assertThat(seconds.get("app")).isEqualTo("t1");
        time.advance(Duration.ofSeconds(2));
        assertThat(seconds.get("app")).isEqualTo("t2");
    }

    @Test
    void many_who_ask_at_once_cause_one_request() throws Exception {
        var release = new CountDownLatch(1);
        var slow =
                new TokenCache<String>(
                        app -> {
                            await(release);
                            return issue(app);
                        },
                        time);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asking = new ArrayList<Future<String>>();
            for (var caller = 0; caller < 32; caller++) {
                asking.add(threads.submit(() -> slow.get("app")));
            }
            release.countDown();
            for (var answer : asking) {
                assertThat(answer.get()).isEqualTo("app-1");
            }
        }
        assertThat(requests).hasValue(1);
    }

    @Test
    void a_failed_request_is_not_remembered() throws IOException {
        var flaky =
                new TokenCache<String>(
                        app -> {
                            if (requests.get() == 0) {
                                requests.incrementAndGet();
                                throw new IOException("platform is down");
                            }
                            return issue(app);
                        },
                        time);

        assertThatThrownBy(() -> flaky.get("app"))
                .isInstanceOf(IOException.class)
                .hasMessage("platform is down");
        assertThat(flaky.get("app")).isEqualTo("app-2");
    }

    @Test
    void complaints_about_an_old_token_do_not_cost_the_new_one() throws IOException {
        var old = cache.get("app");
        cache.invalidate("app", old);
        var fresh = cache.get("app");
        cache.invalidate("app", old);

        assertThat(cache.get("app")).isEqualTo(fresh).isNotEqualTo(old);
    }

    @Test
    void a_token_does_not_print_its_value() {
        assertThat(new Token("secret", Duration.ofHours(2)).toString()).doesNotContain("secret");
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }
}
