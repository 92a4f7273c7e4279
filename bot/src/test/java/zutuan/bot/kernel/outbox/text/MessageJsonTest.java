package zutuan.bot.kernel.outbox.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.adapters.Block;
import zutuan.adapters.Message;

final class MessageJsonTest {
    @Test
    void every_kind_of_block_comes_back_as_it_was() {
        var message =
                Message.text("塌方了\n\"急\" 😀")
                        .with(new Block.Mention("u1", "周敏"))
                        .with(new Block.Facts("12号", List.of(new Block.Row("地点", "七组"))))
                        .with(new Block.Buttons(List.of(new Block.Button("认领", "认领 12"))))
                        .with(new Block.Picture("p1", "road.jpg"))
                        .with(new Block.File("f1", "清单.xlsx", "application/xlsx"));

        assertThat(MessageJson.read(MessageJson.write(message))).isEqualTo(message);
    }

    @Test
    void the_form_in_the_database_stays_the_same() {
        assertThat(MessageJson.write(Message.text("好")))
                .isEqualTo("[{\"type\":\"text\",\"text\":\"好\"}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{}", "[1]", "[{\"type\":\"video\"}]", "[{\"type\":\"text\"}]"})
    void anything_else_is_refused(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> MessageJson.read(json));
    }
}
