package zutuan.bot.kernel.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// Whatever the model does, who asks is answered.
final class EmbedderTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final CountDownLatch gate = new CountDownLatch(1);

    /// Does not come to an end until the gate opens.
    private float[] slow(String text) {
        try {
            gate.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return new float[] {text.length()};
    }

    private static float[] length(String text) {
        return new float[] {text.length()};
    }

    @Test
    void a_text_has_a_point_once_the_model_is_loaded() {
        try (var embedder = new Embedder(() -> EmbedderTest::length, LONG)) {
            assertThat(embedder.awaitLoaded()).isTrue();
            assertThat(embedder.point("路塌了"))
                    .hasValueSatisfying(point -> assertThat(point).containsExactly(3));
        }
    }

    @Test
    void nobody_waits_for_a_model_that_is_loading() throws InterruptedException {
        EmbeddingProvider provider =
                () -> {
                    slow("");
                    return EmbedderTest::length;
                };
        try (var embedder = new Embedder(provider, LONG)) {
            assertThat(embedder.point("路塌了")).isEmpty();
            gate.countDown();
            assertThat(embedder.awaitLoaded()).isTrue();
            assertThat(embedder.point("路塌了")).isPresent();
        }
    }

    @Test
    void a_slow_model_is_not_waited_for_longer_than_said_and_is_asked_again() {
        try (var embedder = new Embedder(() -> this::slow, SHORT)) {
            embedder.awaitLoaded();
            assertThat(embedder.point("路塌了")).isEmpty();
            gate.countDown();
        }
        try (var embedder = new Embedder(() -> this::slow, LONG)) {
            embedder.awaitLoaded();
            assertThat(embedder.point("路塌了")).isPresent();
        }
    }

    @Test
    void a_crowd_does_not_wait_in_a_queue_without_end() {
        try (var embedder = new Embedder(() -> this::slow, Duration.ofMillis(1))) {
            embedder.awaitLoaded();
            for (int one = 0; one < 100; one++) {
                assertThat(embedder.point("路" + one)).isEmpty();
            }
            gate.countDown();
        }
    }

    @Test
    void a_model_that_cannot_be_loaded_is_done_without() {
        EmbeddingProvider broken =
                () -> {
                    throw new IOException("no such file");
                };
        try (var embedder = new Embedder(broken, LONG)) {
            assertThat(embedder.awaitLoaded()).isFalse();
            assertThat(embedder.point("路塌了")).isEmpty();
        }
    }

    @Test
    void a_model_that_fails_is_done_without_and_asked_again() {
        var asked = new ArrayList<String>();
        Embedding moody =
                text -> {
                    asked.add(text);
                    if (asked.size() == 1) {
                        throw new IllegalStateException("out of memory");
                    }
                    return length(text);
                };
        try (var embedder = new Embedder(() -> moody, LONG)) {
            embedder.awaitLoaded();
            assertThat(embedder.point("路塌了")).isEmpty();
            assertThat(embedder.point("路塌了")).isPresent();
            assertThat(embedder.point("路塌了")).isPresent();
        }
        assertThat(asked).isEqualTo(List.of("路塌了", "路塌了"));
    }

    @Test
    void after_the_end_there_are_no_points() {
        var embedder = new Embedder(() -> EmbedderTest::length, LONG);
        embedder.awaitLoaded();
        embedder.close();

        assertThat(embedder.point("路塌了")).isEqualTo(Optional.empty());
    }
}
