package zutuan.adapters.satori;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.adapters.Address;
import zutuan.adapters.Inbound;
import zutuan.adapters.Media;
import zutuan.adapters.link.Json;

final class SatoriDecoderTest {
    private static final String TODAY =
            """
            {"sn":3,"type":"message-created","timestamp":1795447225844,
             "login":{"sn":1,"user":{"id":"10001"},"platform":"rig"},
             "channel":{"id":"g1","type":0},"guild":{"id":"g1","name":"测试群"},
             "user":{"id":"u1","name":"张三"},"member":{"nick":"三书记"},
             "message":{"id":"e1","content":"CONTENT"}}
            """;
    private static final String OLD =
            """
            {"id":3,"type":"message-created","timestamp":1795447225844,
             "platform":"rig","self_id":"10001",
             "channel":{"id":"g1","type":0},"guild":{"id":"g1","name":"测试群"},
             "user":{"id":"u1","name":"张三"},"member":{"nick":"三书记"},
             "message":{"id":"e1","content":"CONTENT"}}
            """;

    private final Logins logins = new Logins("");
    private final Routes routes = new Routes(logins);
    private final Desk desk = new Desk();
    private final SatoriDecoder decoder =
            new SatoriDecoder("satori", logins, routes, desk.time, desk::newId);

    private @Nullable Inbound decode(String event) {
        var node = Objects.requireNonNull(Json.parse(event));
        return decoder.decode(node, Objects.requireNonNull(logins.heardBy(node))).orElse(null);
    }

    private Inbound.Said said(String content) {
        var text = content.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        return (Inbound.Said) Objects.requireNonNull(decode(TODAY.replace("CONTENT", text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {TODAY, OLD})
    void both_dialects_tell_the_same(String event) {
        var said = (Inbound.Said) Objects.requireNonNull(decode(event));
        var envelope = said.envelope();

        assertThat(said.text()).isEqualTo("CONTENT");
        assertThat(envelope.address())
                .isEqualTo(new Address("satori", "rig:10001", "g1", Address.Kind.GROUP));
        assertThat(envelope.messageId()).isEqualTo("e1");
        assertThat(envelope.senderId()).isEqualTo("rig:u1");
        assertThat(envelope.senderName()).isEqualTo("三书记");
        assertThat(envelope.sentAt()).isEqualTo(Instant.parse("2026-11-23T15:20:25.844Z"));
    }

    @Test
    void numbers_are_ids_too() {
        var event = TODAY.replace("\"u1\"", "9007199254740993").replace("\"e1\"", "17");

        var said = (Inbound.Said) Objects.requireNonNull(decode(event.replace("\"g1\"", "5")));

        assertThat(said.envelope().senderId()).isEqualTo("rig:9007199254740993");
        assertThat(said.envelope().messageId()).isEqualTo("17");
        assertThat(said.envelope().address().conversation()).isEqualTo("5");
    }

    @Test
    void a_direct_chat_is_called_after_the_person() {
        var event =
                TODAY.replace("{\"id\":\"g1\",\"type\":0}", "{\"id\":\"private:u1\",\"type\":1}");

        var said = (Inbound.Said) Objects.requireNonNull(decode(event));

        assertThat(said.envelope().address())
                .isEqualTo(new Address("satori", "rig:10001", "rig:u1", Address.Kind.DIRECT));
        assertThat(said.mentionsBot()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a &lt; b &amp; c                               | a < b & c",
                "<at id=\"u2\" name=\"王芳\"/> 看看                | @王芳  看看",
                "<at id=\"u2\"/>看看                              | @u2 看看",
                "<at type=\"all\"/>开会                           | @全体成员 开会",
                "一<br/>二                                       | 一;二",
                "<p>一</p><p>二</p>                              | 一;二",
                "<b>粗<i>体</i></b>字                            | 粗体字",
                "<kook:card size=\"lg\">卡片</kook:card>          | 卡片",
                "<message forward><message>甲</message></message> | 甲",
                "<sharp id=\"c1\" name=\"群\"/>好                  | #群好",
                "<emoji id=\"1\" name=\"微笑\"/>好                  | [微笑]好",
                "<quote id=\"9\">旧</quote>新                     | 新",
                "<a href=\"http://x\">链接</a>                     | 链接",
                "1 < 2                                          | 1 < 2"
            })
    void content_becomes_what_a_member_reads(String content, String text) {
        assertThat(said(content).text()).isEqualTo(text.replace(';', '\n'));
    }

    @Test
    void a_mention_of_the_bot_is_heard_and_left_out() {
        var said = said("<at id=\"10001\"/> /报 七组路塌了");

        assertThat(said.mentionsBot()).isTrue();
        assertThat(said.text()).isEqualTo("/报 七组路塌了");
        assertThat(said("<at id=\"u2\"/>好").mentionsBot()).isFalse();
    }

    @Test
    void a_reply_names_its_message_wherever_the_server_puts_it() {
        assertThat(said("<quote id=\"9\">旧</quote>新").quoted()).isEqualTo("9");
        assertThat(said("新").quoted()).isNull();
        var beside = TODAY.replace("\"id\":\"e1\"", "\"id\":\"e1\",\"quote\":{\"id\":\"8\"}");
        assertThat(((Inbound.Said) Objects.requireNonNull(decode(beside))).quoted()).isEqualTo("8");
    }

    @Test
    void pictures_and_files_come_along() {
        var said =
                said(
                        "塌方<img src=\"http://x/a.png?b=1&amp;c=2\"/><file src=\"internal:rig/1/x\" title=\"纪要.docx\"/><audio src=\"http://x/a\"/><img/>");

        assertThat(said.text()).isEqualTo("塌方");
        assertThat(said.media())
                .containsExactly(
                        new Media(Media.Kind.PICTURE, "图片.jpg", "http://x/a.png?b=1&c=2", -1),
                        new Media(Media.Kind.FILE, "纪要.docx", "internal:rig/1/x", -1),
                        new Media(Media.Kind.VOICE, "语音", "http://x/a", -1));
    }

    @Test
    void text_inside_a_picture_that_was_never_closed_is_not_lost() {
        assertThat(said("<img src=\"http://x/a.png\">七组塌方").text()).isEqualTo("七组塌方");
    }

    @Test
    void what_the_bot_said_itself_is_not_heard() {
        assertThat(decode(TODAY.replace("\"u1\"", "\"10001\""))).isNull();
    }

    @Test
    void two_taps_are_two_and_a_tap_told_again_is_one() {
        var tap =
                TODAY.replace("message-created", "interaction/button")
                        .replace(
                                "\"type\":\"interaction",
                                "\"button\":{\"id\":\"认领 12\"},\"type\":\"interaction");
        var first = (Inbound.Pressed) Objects.requireNonNull(decode(tap));
        var again =
                (Inbound.Pressed)
                        Objects.requireNonNull(decode(tap.replace("\"sn\":3", "\"sn\":9")));
        var second = (Inbound.Pressed) Objects.requireNonNull(decode(tap.replace("5844", "5999")));

        assertThat(first.action()).isEqualTo("认领 12");
        assertThat(first.card()).isEqualTo("e1");
        assertThat(again.envelope().messageId()).isEqualTo(first.envelope().messageId());
        assertThat(second.envelope().messageId()).isNotEqualTo(first.envelope().messageId());
    }

    @Test
    void coming_going_and_taking_back_are_told() {
        var recalled = (Inbound.Recalled) Objects.requireNonNull(decode(typed("message-deleted")));

        assertThat(recalled.recalledId()).isEqualTo("e1");
        assertThat(recalled.envelope().messageId()).isNotEqualTo("e1");
        assertThat(decode(typed("guild-member-added"))).isInstanceOf(Inbound.Joined.class);
        assertThat(decode(typed("guild-member-removed"))).isInstanceOf(Inbound.Left.class);
        assertThat(decode(typed("reaction-added"))).isNull();
    }

    @Test
    void who_takes_back_what_somebody_else_said_is_not_the_one_who_said_it() {
        var event = typed("message-deleted").replace("\"sn\":3", "\"operator\":{\"id\":\"u9\"}");
        var recalled = Objects.requireNonNull(decode(event));

        assertThat(recalled.envelope().senderId()).isEqualTo("rig:u9");
    }

    private static String typed(String type) {
        return TODAY.replace("message-created", type);
    }

    @ParameterizedTest
    @CsvSource({
        "1795447225,2026-11-23T15:20:25Z",
        "1795447225844,2026-11-23T15:20:25.844Z",
        "0,2026-11-24T01:00:00Z",
        "-5,2026-11-24T01:00:00Z",
        "99999999999999999,2026-11-24T01:00:00Z"
    })
    void a_time_that_cannot_be_is_now(String told, Instant taken) {
        var event = TODAY.replace("1795447225844", told);

        assertThat(Objects.requireNonNull(decode(event)).envelope().sentAt()).isEqualTo(taken);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"channel\":{\"id\":\"g1\",\"type\":0},\"guild\":{\"id\":\"g1\",\"name\":\"测试群\"},",
                "\"user\":{\"id\":\"u1\",\"name\":\"张三\"},"
            })
    void without_a_place_or_a_person_there_is_nothing(String missing) {
        assertThat(decode(TODAY.replace(missing, ""))).isNull();
    }

    @Test
    void a_message_without_an_id_gets_one() {
        var said = Objects.requireNonNull(decode(TODAY.replace("\"id\":\"e1\",", "")));

        assertThat(said.envelope().messageId()).isEqualTo("id-1");
    }

    @Test
    void two_accounts_in_a_group_have_one_voice_as_long_as_it_is_online() {
        var other = TODAY.replace("10001", "10002");
        var first = address(TODAY);

        assertThat(address(other)).isEqualTo(first);
        logins.put(login("10001", 0));
        assertThat(address(other).account()).isEqualTo("rig:10002");
        logins.put(login("10001", 1));
        assertThat(address(TODAY).account()).isEqualTo("rig:10002");
    }

    private Address address(String event) {
        return Objects.requireNonNull(decode(event)).envelope().address();
    }

    private static JsonNode login(String self, int status) {
        var login = Json.object().put("platform", "rig").put("status", status);
        login.set("user", Json.object().put("id", self));
        return login;
    }
}
