package zutuan.adapters.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import zutuan.adapters.Host;
import zutuan.adapters.link.Json;
import zutuan.adapters.webchat.MemoryHost.PageRequest;

final class InTimeTest {
    private static final Host.Request LOGIN = PageRequest.of(MemoryHost.LI);

    @Test
    void a_store_that_hangs_does_not_keep_a_login_waiting() throws IOException {
        var door =
                new InTime(
                        _ -> {
                            await(new CountDownLatch(1));
                            return Answers.json(Json.object());
                        },
                        Duration.ofMillis(50));

        var answer = door.answer(LOGIN);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("请过一会儿再试");
    }

    @Test
    void what_goes_wrong_is_passed_on_as_it_is() {
        var door =
                new InTime(
                        _ -> {
                            throw new IllegalStateException("gone");
                        },
                        Duration.ofSeconds(10));

        assertThatThrownBy(() -> door.answer(LOGIN)).isInstanceOf(IllegalStateException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
