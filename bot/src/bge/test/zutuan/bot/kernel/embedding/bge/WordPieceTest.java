package zutuan.bot.kernel.embedding.bge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordPieceTest {
    private static final WordPiece PIECES =
            new WordPiece(
                    Map.of(
                            "[CLS]", 1, "[SEP]", 2, "[UNK]", 3, "路", 10, "塌", 11, "un", 12,
                            "##able", 13, "!", 14, "##b", 15),
                    8);

    @ParameterizedTest
    @CsvSource({
        "路塌!, 1 10 11 14 2",
        "unable, 1 12 13 2",
        "unableb un, 1 12 13 15 12 2",
        "unablex, 1 3 2",
        "桥路, 1 3 10 2",
        "'  路\t塌 ', 1 10 11 2",
        "路路路路路路路路, 1 10 10 10 10 10 10 2"
    })
    void a_text_is_cut_as_the_model_was_trained(String text, String numbers) {
        assertThat(PIECES.numbers(text))
                .containsExactly(
                        java.util.Arrays.stream(numbers.split(" "))
                                .mapToLong(Long::parseLong)
                                .toArray());
    }
}
