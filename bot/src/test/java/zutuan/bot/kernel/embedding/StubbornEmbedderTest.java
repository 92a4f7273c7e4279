package zutuan.bot.kernel.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import zutuan.adapters.testkit.StubbornThread;

/// The model's thread outlives whatever is thrown at it.
final class StubbornEmbedderTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void the_thread_that_asks_the_model() throws Exception {
        var poison = new AtomicReference<@Nullable Throwable>();
        Embedding embedding =
                text -> {
                    var next = poison.getAndSet(null);
                    if (next != null) {
                        StubbornThread.hurl(next);
                    }
                    return new float[] {text.length()};
                };
        try (var embedder = new Embedder(() -> embedding, LONG)) {
            assertThat(embedder.awaitLoaded()).isTrue();
            new StubbornThread() {
                private int last;

                @Override
                protected void strike(Throwable next) {
                    poison.set(next);
                    assertThat(embedder.point("毒" + ++last)).isEmpty();
                }

                @Override
                protected void awaitSignOfLife() {
                    assertThat(embedder.point("路塌了" + last)).isPresent();
                }
            }.outlivesEverything();
        }
    }
}
