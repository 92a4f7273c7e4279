package zutuan.adapters.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zutuan.adapters.Address;
import zutuan.adapters.Inbound;
import zutuan.adapters.Media;
import zutuan.adapters.webchat.WebChatDecoder.Decoded;

final class WebChatDecoderTest {
    private final MemoryHost host = new MemoryHost();
    private final WebChatDecoder decoder = new WebChatDecoder("web", "组团助手", host);

    /// A frame and a part of the line that answers it.
    record WrongFrame(String frame, String line) {}

    static List<WrongFrame> wrongFrames() {
        return List.of(
                new WrongFrame("", "没能读懂"),
                new WrongFrame("{\"type\":", "没能读懂"),
                new WrongFrame("[]", "没能读懂"),
                new WrongFrame("\"say\"", "没能读懂"),
                new WrongFrame("{\"type\":\"say\"}", "没能读懂"),
                new WrongFrame(frame("say", "\"clientId\":\"a b\""), "没能读懂"),
                new WrongFrame(frame("sing", "\"clientId\":\"c1\""), "没能读懂"),
                new WrongFrame(say("好", "elsewhere"), "不在这个群"),
                new WrongFrame(say("", "village"), "没有写内容"),
                new WrongFrame(say(" \\n\\u0000", "village"), "没有写内容"),
                new WrongFrame(say("村".repeat(20_001), "village"), "太长"),
                new WrongFrame(say("a".repeat(100_000), "village"), "请分开发"),
                new WrongFrame(
                        frame("say", "\"clientId\":\"c1\",\"text\":\"好\",\"quoted\":7"), "要回复的那条"),
                new WrongFrame(
                        frame("say", "\"clientId\":\"c1\",\"text\":\"好\",\"quoted\":\"\""),
                        "要回复的那条"),
                new WrongFrame(
                        frame("say", "\"clientId\":\"c1\",\"text\":\"好\",\"media\":[\"gone\"]"),
                        "图片没有传上来"),
                new WrongFrame(
                        frame("say", "\"clientId\":\"c1\",\"text\":\"好\",\"media\":\"x\""),
                        "图片没有传上来"),
                new WrongFrame(recall("wang:c9"), "自己发的"),
                new WrongFrame(recall("li:unknown"), "找不到"),
                new WrongFrame(recall("li:old"), "超过两分钟"),
                new WrongFrame(frame("recall", "\"clientId\":\"c1\""), "自己发的"),
                new WrongFrame(frame("press", "\"clientId\":\"c1\",\"card\":\"k\""), "直接打字"),
                new WrongFrame(frame("press", "\"clientId\":\"c1\",\"action\":\"认领 1\""), "直接打字"));
    }

    @ParameterizedTest
    @MethodSource("wrongFrames")
    void a_wrong_frame_gets_a_line_that_helps(WrongFrame example) {
        var decoded = decoder.decode(example.frame(), MemoryHost.LI);

        assertThat(decoded).isInstanceOf(Decoded.Wrong.class);
        assertThat(((Decoded.Wrong) decoded).line()).contains(example.line());
    }

    @Test
    void somebody_outside_a_group_cannot_speak_in_it() {
        assertThat(decoder.decode(say("好", "village"), MemoryHost.ZHAO))
                .isInstanceOf(Decoded.Wrong.class);
    }

    @Test
    void three_thousand_characters_arrive_whole() {
        assertThat(said(say("村".repeat(3000), "village")).text()).hasSize(3000);
    }

    @Test
    void markup_stays_text_and_nul_is_dropped() {
        assertThat(said(say("<b>\\u0000路</b> & 'x'", "village")).text())
                .isEqualTo("<b>路</b> & 'x'");
    }

    @Test
    void the_mention_of_the_bot_is_taken_out() {
        var said = said(say("@组团助手 认领 12", "village"));

        assertThat(said.text()).isEqualTo("认领 12");
        assertThat(said.mentionsBot()).isTrue();
        assertThat(said(say("大家好", "village")).mentionsBot()).isFalse();
    }

    @Test
    void the_direct_chat_is_named_after_the_person() {
        assertThat(said(say("好", "me")).envelope().address())
                .isEqualTo(new Address("web", "bot", "li", Address.Kind.DIRECT));
    }

    @Test
    void the_same_client_id_of_two_people_is_two_messages() {
        var other = (Decoded.Good) decoder.decode(say("好", "village"), MemoryHost.WANG);

        assertThat(other.inbound().envelope().messageId()).isEqualTo("wang:c1");
        assertThat(said(say("好", "village")).envelope().messageId()).isEqualTo("li:c1");
    }

    @Test
    void a_picture_comes_with_its_name_and_size() {
        var reference = host.keep("塌方.png", new byte[] {1, 2, 3});
        var frame = frame("say", "\"clientId\":\"c1\",\"media\":[\"%s\"]".formatted(reference));

        assertThat(said(frame).media())
                .containsExactly(new Media(Media.Kind.PICTURE, "塌方.png", reference, 3));
    }

    @Test
    void a_press_says_what_and_on_which_card() {
        var frame = frame("press", "\"clientId\":\"c1\",\"card\":\"key-7\",\"action\":\"认领 12\"");

        var pressed = (Decoded.Good) decoder.decode(frame, MemoryHost.LI);

        assertThat(pressed.inbound())
                .isEqualTo(new Inbound.Pressed(pressed.inbound().envelope(), "认领 12", "key-7"));
    }

    @Test
    void a_file_is_called_as_its_sender_calls_it() {
        var reference = host.keep("aeedab", new byte[] {1, 2, 3});
        var frame =
                frame(
                        "say",
                        "\"clientId\":\"c1\",\"media\":[{\"reference\":\"%s\",\"name\":\"../名单\\u0000.csv\"}]"
                                .formatted(reference));

        assertThat(said(frame).media().getFirst().name()).isEqualTo("..名单.csv");
    }

    @Test
    void ones_own_message_can_be_taken_back_for_two_minutes() {
        var decoded = (Decoded.Good) decoder.decode(recall("li:fresh"), MemoryHost.LI);

        assertThat(decoded.inbound())
                .isEqualTo(new Inbound.Recalled(decoded.inbound().envelope(), "li:fresh"));
    }

    @Test
    void a_page_may_ask_whether_anybody_is_there() {
        assertThat(decoder.decode("{\"type\":\"ping\"}", MemoryHost.LI))
                .isEqualTo(new Decoded.Ping());
    }

    private static String recall(String id) {
        return frame("recall", "\"clientId\":\"c1\",\"said\":\"" + id + "\"");
    }

    private Inbound.Said said(String frame) {
        return (Inbound.Said) ((Decoded.Good) decoder.decode(frame, MemoryHost.LI)).inbound();
    }

    private static String say(String text, String room) {
        return "{\"type\":\"say\",\"clientId\":\"c1\",\"room\":\"%s\",\"text\":\"%s\"}"
                .formatted(room, text);
    }

    private static String frame(String type, String fields) {
        return "{\"type\":\"%s\",\"room\":\"village\",%s}".formatted(type, fields);
    }
}
