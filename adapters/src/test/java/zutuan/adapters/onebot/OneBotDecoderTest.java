package zutuan.adapters.onebot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.adapters.Address;
import zutuan.adapters.Inbound;
import zutuan.adapters.Media;
import zutuan.adapters.link.Json;

final class OneBotDecoderTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final String MESSAGE =
            """
            {"time":1795447622,"self_id":10001000,"post_type":"message","message_type":"group",
             "sub_type":"normal","group_id":30001,"user_id":20001,"message_id":-17,
             "sender":{"user_id":20001,"nickname":"小张","card":"三书记"},"message":%s}
            """;

    private final People people =
            new People(number -> number.equals("20003") ? Optional.of("何勇") : Optional.empty());
    private final OneBotDecoder decoder =
            new OneBotDecoder(
                    "qq",
                    InstantSource.fixed(NOW),
                    Set.of("10001000", "10002000")::contains,
                    people);

    private static ObjectNode event(String json) {
        return Objects.requireNonNull(Json.parse(json));
    }

    private Inbound.Said said(String message) {
        return (Inbound.Said)
                decoder.decode(event(MESSAGE.formatted(message)), "10001000").orElseThrow();
    }

    private boolean isNothing(String json) {
        return decoder.decode(event(json), "10001000").isEmpty();
    }

    private static String text(String text) {
        return "{\"type\":\"text\",\"data\":{\"text\":\"" + text + "\"}}";
    }

    @Test
    void a_message_has_its_envelope() {
        var envelope = said("[" + text("路灯坏了") + "]").envelope();

        assertThat(envelope.address())
                .isEqualTo(new Address("qq", "10001000", "30001", Address.Kind.GROUP));
        assertThat(envelope.messageId()).isEqualTo("-17");
        assertThat(envelope.senderId()).isEqualTo("20001");
        assertThat(envelope.senderName()).isEqualTo("三书记");
        assertThat(envelope.sentAt()).isEqualTo(Instant.ofEpochSecond(1795447622));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[CQ:at,qq=10001000] 认领12 | 认领12 | true",
                "认领12[CQ:face,id=14] | 认领12 | false",
                "[CQ:at,qq=10002000] 认领12 | 认领12 | true",
                "[CQ:at,qq=20009,name=@王芳] 请看 | @王芳 请看 | false",
                "[CQ:at,qq=20009] 请看 | @20009 请看 | false",
                "派1给[CQ:at,qq=20003,name=@山里人] | 派1给@何勇 | false",
                "移交 李明 给 [CQ:at,qq=20003] | 移交 李明 给 @何勇 | false",
                "[CQ:reply,id=5][CQ:at,qq=20009] 认领1 | 认领1 | false",
                "[CQ:reply,id=5][CQ:at,qq=20003,name=@何勇] 收到 | 收到 | false",
                "[CQ:reply,id=5][CQ:at,qq=10001000] 辛苦了 | 辛苦了 | false",
                "[CQ:reply,id=5][CQ:at,qq=20009] 派1给[CQ:at,qq=20003] | 派1给@何勇 | false",
                "[CQ:reply,id=5][CQ:at,qq=20009] [CQ:at,qq=10001000] 帮助 | 帮助 | true",
                "[CQ:mface,summary=&#91;赞&#93;]认领1 | 认领1 | false",
                "[CQ:at,qq=all] 开会 | @全体成员 开会 | false",
                "路灯&#91;坏&#93;了 | 路灯[坏]了 | false",
                "听[CQ:record,file=a.amr] | 听[语音] | false",
                "[CQ:video,file=a.mp4] | [视频] | false",
                "[CQ:json,data={}] | [卡片] | false",
                "[CQ:forward,id=1] | [聊天记录] | false",
                "[CQ:hologram,id=1] | [不支持的内容] | false",
                "[CQ:markdown,content=# 好] | # 好 | false"
            })
    void segments_become_words(String message, String words, boolean mentionsBot) {
        var asText = said(Json.object().put("m", message).path("m").toString());

        assertThat(asText.text()).isEqualTo(words);
        assertThat(asText.mentionsBot()).isEqualTo(mentionsBot);
    }

    @Test
    void a_single_segment_without_a_list_is_read() {
        assertThat(said(text("收到")).text()).isEqualTo("收到");
    }

    @Test
    void a_mention_shows_the_name_seen_last() {
        said(text("大家好"));

        assertThat(said("\"[CQ:at,qq=20001] 请看\"").text()).isEqualTo("@三书记 请看");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3", "4", "7", "9", "10", "13"})
    void what_says_no_more_than_a_face_is_no_photo(String kind) {
        var sticker = "[CQ:image,file=a.jpg,sub_type=%s,url=https://a.qpic.cn/a]好".formatted(kind);

        assertThat(said(Json.object().put("m", sticker).path("m").toString()).media()).isEmpty();
    }

    @Test
    void a_reply_names_what_it_replies_to() {
        var reply = "{\"type\":\"reply\",\"data\":{\"id\":%s}}";

        assertThat(said("[" + reply.formatted("-12") + "," + text("没解决") + "]").quoted())
                .isEqualTo("-12");
        assertThat(said("[" + reply.formatted("\"7\"") + "," + text("没解决") + "]").quoted())
                .isEqualTo("7");
        assertThat(said(text("没解决")).quoted()).isNull();
    }

    @Test
    void pictures_come_as_media_and_stickers_do_not() {
        var picture =
                """
                [{"type":"image","data":{"file":"A1.jpg","sub_type":0,"file_size":"2048",
                  "url":"https://multimedia.nt.qq.com.cn/d?a=1"}},
                 {"type":"image","data":{"file":"B2.gif","sub_type":1,"url":"https://gxh.vip.qq.com/b"}}]
                """;

        var said = said(picture);

        assertThat(said.text()).isEmpty();
        assertThat(said.media())
                .isEqualTo(
                        List.of(
                                new Media(
                                        Media.Kind.PICTURE,
                                        "A1.jpg",
                                        "https://multimedia.nt.qq.com.cn/d?a=1",
                                        2048)));
    }

    @Test
    void a_picture_that_cannot_be_fetched_leaves_a_mark() {
        assertThat(said("\"[CQ:image,file=C3.jpg]\"").text()).isEqualTo("[图片]");
    }

    @Test
    void a_private_message_is_for_the_bot_alone() {
        var json =
                """
                {"time":1795447622000,"self_id":"10001000","post_type":"message",
                 "message_type":"private","sub_type":"group","user_id":"20001","message_id":"x-1",
                 "sender":{"nickname":"小张","group_id":30001},
                 "message":[{"type":"text","data":{"text":"绑定 123456"}},
                            {"type":"file","data":{"file":"a.xlsx","file_id":"/f-1"}}]}
                """;

        var said = (Inbound.Said) decoder.decode(event(json), "10001000").orElseThrow();

        assertThat(said.envelope().address())
                .isEqualTo(new Address("qq", "10001000", "20001", Address.Kind.DIRECT));
        assertThat(said.envelope().sentAt()).isEqualTo(Instant.ofEpochMilli(1795447622000L));
        assertThat(said.mentionsBot()).isTrue();
        assertThat(said.media().getFirst().reference()).isEqualTo("private-file:10001000//f-1");
        assertThat(people.group("20001")).isEqualTo("30001");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "own message | \"user_id\":20001 | \"user_id\":10001000",
                "other account of ours | \"user_id\":20001 | \"user_id\":\"10002000\"",
                "told as sent by us | \"post_type\":\"message\" | \"post_type\":\"message_sent\"",
                "note of the system | \"normal\" | \"notice\"",
                "no id | \"message_id\":-17 | \"message_id\":null",
                "no sender | \"user_id\":20001, | ",
                "no group | \"group_id\":30001, | ",
                "no words | 收到 | ",
                "a list as id | -17 | [1]"
            })
    void what_is_not_for_us_is_ignored(String why, String part, String instead) {
        var json = MESSAGE.formatted(text("收到"));
        assertThat(isNothing(json)).isFalse();

        var changed = json.replace(part, instead == null ? "" : instead);

        assertThat(changed).as(why).isNotEqualTo(json);
        assertThat(isNothing(changed)).as(why).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0", "-5", "\"soon\"", "99999999999999", "1e300", "null"})
    void a_time_that_cannot_be_is_now(String time) {
        var json = MESSAGE.formatted(text("收到")).replace("1795447622", time);

        assertThat(decoder.decode(event(json), "10001000").orElseThrow().envelope().sentAt())
                .isEqualTo(NOW);
    }

    private Inbound noticed(String type, String more) {
        var json =
                """
                {"time":1795447622,"self_id":10001000,"post_type":"notice","notice_type":"%s",
                 "group_id":30001,"user_id":20001,"operator_id":20009%s}
                """
                        .formatted(type, more);
        return decoder.decode(event(json), "10001000").orElseThrow();
    }

    @Test
    void a_message_taken_back_is_told_by_its_id() {
        var recalled = (Inbound.Recalled) noticed("group_recall", ",\"message_id\":-17");

        assertThat(recalled.recalledId()).isEqualTo("-17");
        assertThat(recalled.envelope().address().isGroup()).isTrue();
        assertThat(recalled.envelope().messageId()).isNotEqualTo("-17");
    }

    @ParameterizedTest
    @CsvSource({"20001, 20001", "20002, 20002", "0, 20001"})
    void who_takes_a_message_back_is_who_did_it(String operator, String sender) {
        var told = ",\"message_id\":-17,\"operator_id\":" + operator;

        assertThat(noticed("group_recall", told).envelope().senderId()).isEqualTo(sender);
    }

    @Test
    void coming_and_going_is_told() {
        assertThat(noticed("group_increase", "")).isInstanceOf(Inbound.Joined.class);
        assertThat(noticed("group_decrease", "")).isInstanceOf(Inbound.Left.class);
    }

    @Test
    void a_file_put_into_the_group_is_media() {
        var file = ",\"file\":{\"id\":\"/a/b\",\"name\":\"台账.xlsx\",\"size\":9000,\"busid\":102}";

        var said = (Inbound.Said) noticed("group_upload", file);

        assertThat(said.media())
                .isEqualTo(
                        List.of(
                                new Media(
                                        Media.Kind.FILE,
                                        "台账.xlsx",
                                        "group-file:30001/102//a/b",
                                        9000)));
    }

    @Test
    void other_notices_and_requests_say_nothing() {
        assertThat(
                        isNothing(
                                "{\"post_type\":\"notice\",\"notice_type\":\"notify\",\"user_id\":20001}"))
                .isTrue();
        assertThat(
                        isNothing(
                                "{\"post_type\":\"request\",\"request_type\":\"friend\",\"user_id\":2}"))
                .isTrue();
    }
}
