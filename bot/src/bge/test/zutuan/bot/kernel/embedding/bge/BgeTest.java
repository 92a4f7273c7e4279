package zutuan.bot.kernel.embedding.bge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.bot.kernel.chinese.Sentences;
import zutuan.bot.kernel.embedding.Embedder;
import zutuan.bot.kernel.embedding.Embedding;

/// The model itself, on this machine.
final class BgeTest {
    private static final Embedding BGE = open();

    private static Embedding open() {
        try {
            return new BgeProvider().open();
        } catch (IOException unfit) {
            throw new AssertionError(unfit);
        }
    }

    private static double likeness(String one, String other) {
        return Sentences.likeness(BGE.of(one), BGE.of(other));
    }

    @Test
    void it_is_the_one_the_program_finds() {
        assertThat(Embedder.shipped()).containsInstanceOf(BgeProvider.class);
    }

    @Test
    void what_means_alike_lies_nearer() {
        assertThat(likeness("通组路垮了一截", "三组公路塌方"))
                .isGreaterThan(likeness("通组路垮了一截", "母猪产后不吃食") + 0.1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "😂😂", "\u0000", "abc def-123", "路,塌了!"})
    void any_text_has_a_point_of_length_one(String text) {
        assertThat(likeness(text, text)).isCloseTo(1, within(1e-5));
    }

    @Test
    void a_very_long_text_is_known_by_its_beginning() {
        assertThat(BGE.of("路".repeat(100_000))).isEqualTo(BGE.of("路".repeat(200)));
    }
}
