package zutuan.bot.kernel.outbox.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.adapters.Block;
import zutuan.adapters.Message;
import zutuan.adapters.Standing;

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
    void the_head_of_a_card_its_options_and_their_readers_come_back() {
        var choice = new Block.Button("认领", "认领1").except(List.of("liming"));
        var undo = new Block.Button("撤销", "撤销").only(List.of("liming"));
        var message =
                Message.text("已登记")
                        .with(new Block.Buttons(List.of(choice, undo)))
                        .with(new Block.Buttons(List.of(new Block.Button("王建", "1")), true))
                        .standing(new Standing("issue:1", "1号 石桥村", "待认领", Standing.Tone.OPEN));

        assertThat(MessageJson.read(MessageJson.write(message))).isEqualTo(message);
    }

    @Test
    void what_only_one_reader_needs_and_what_can_be_tapped_is_not_written_out() {
        var undo = new Block.Button("撤销", "撤销").only(List.of("liming"));
        var look = new Block.Button("看进展", "1怎么样了");

        assertThat(Message.plain(new Block.Buttons(List.of(undo, look)))).isEqualTo("可回复：1怎么样了");
        assertThat(Message.plain(new Block.Buttons(List.of(undo)))).isEmpty();
        assertThat(
                        Message.plain(
                                new Block.Buttons(
                                        List.of(
                                                new Block.Button("王建", "1"),
                                                new Block.Button("王芳", "2")),
                                        true)))
                .isEqualTo("1 王建\n2 王芳");
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
