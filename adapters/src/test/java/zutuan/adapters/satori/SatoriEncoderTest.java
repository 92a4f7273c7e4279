package zutuan.adapters.satori;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import zutuan.adapters.Block;
import zutuan.adapters.Message;

final class SatoriEncoderTest {
    private static final Login LOGIN = new Login("rig", "10001", true, Set.of());
    private static final Block BUTTONS =
            new Block.Buttons(
                    List.of(new Block.Button("认领", "认领 12"), new Block.Button("协办", "协办 12")));

    private final SatoriEncoder encoder =
            new SatoriEncoder(
                    Set.of(), reference -> reference.equals("kept") ? "data:x;base64,AA" : null);

    static Stream<Arguments> messages() {
        return Stream.of(
                Arguments.of(text("a<b>&\"c\""), "a&lt;b&gt;&amp;\"c\""),
                Arguments.of(text("一\n二"), "一\n二"),
                Arguments.of(text("\n一\n \n"), "<br/>一<br/> <br/>"),
                Arguments.of(text(""), ""),
                Arguments.of(text("").with(new Block.Text("一")), "一"),
                Arguments.of(
                        text("请看").with(new Block.Mention("rig:u1", "张\"三")),
                        "请看<br/><at id=\"u1\" name=\"张&quot;三\"/>"),
                Arguments.of(
                        text("请看").with(new Block.Mention("", "张三")).with(new Block.Text("谢谢")),
                        "请看\n@张三\n谢谢"),
                Arguments.of(text("甲").with(BUTTONS), "甲\n可回复：认领 12 / 协办 12"),
                Arguments.of(
                        text("甲").with(new Block.Picture("kept", "现场.jpg")),
                        "甲<br/><img src=\"data:x;base64,AA\" title=\"现场.jpg\"/>"),
                Arguments.of(text("甲").with(new Block.Picture("gone", "现场.jpg")), "甲\n[图片 现场.jpg]"),
                Arguments.of(
                        new Message(List.of(new Block.File("kept", "台账.xlsx", "x"))),
                        "<file src=\"data:x;base64,AA\" title=\"台账.xlsx\"/>"));
    }

    private static Message text(String text) {
        return Message.text(text);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void blocks_become_elements(Message message, String content) {
        assertThat(encoder.encode(message, LOGIN)).isEqualTo(content);
    }

    @Test
    void buttons_are_drawn_where_the_platform_draws_them_and_typed_everywhere() {
        var drawing = new SatoriEncoder(Set.of("rig"), _ -> null);
        var elsewhere = new Login("qq", "1", true, Set.of());

        assertThat(drawing.encode(text("甲").with(BUTTONS), LOGIN))
                .isEqualTo(
                        "甲\n可回复：认领 12 / 协办 12<br/>"
                                + "<button id=\"认领 12\" type=\"action\">认领</button>"
                                + "<button id=\"协办 12\" type=\"action\">协办</button>");
        assertThat(drawing.encode(text("甲").with(BUTTONS), elsewhere))
                .isEqualTo("甲\n可回复：认领 12 / 协办 12");
    }

    @ParameterizedTest
    @MethodSource("messages")
    void a_server_that_reads_it_reads_the_same_words(Message message, String content) {
        var read = Content.of(ElementParser.parse(content), _ -> false).text();

        assertThat(read.lines().map(String::strip))
                .containsSubsequence(
                        message.blocks().stream()
                                .filter(Block.Text.class::isInstance)
                                .map(block -> ((Block.Text) block).text())
                                .flatMap(String::lines)
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList());
    }
}
