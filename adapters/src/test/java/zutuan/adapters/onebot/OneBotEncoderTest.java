package zutuan.adapters.onebot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.adapters.Block;
import zutuan.adapters.Capabilities;
import zutuan.adapters.Host;
import zutuan.adapters.Message;
import zutuan.adapters.PlatformProvider.InvalidOptions;
import zutuan.adapters.link.AccessToken;
import zutuan.adapters.link.Json;

final class OneBotEncoderTest {
    private static final AccessToken NO_TOKEN = new AccessToken("");

    private final TestHost host =
            new TestHost(InstantSource.fixed(Instant.parse("2026-11-24T01:00:00Z")));

    private OneBotEncoder encoder(Map<String, String> options) throws InvalidOptions {
        return new OneBotEncoder(OneBotSettings.of(options, NO_TOKEN).style(), host);
    }

    private String sent(Message message) throws InvalidOptions {
        return encoder(Map.of()).message(message, true).toString();
    }

    @Test
    void blocks_become_segments() throws Exception {
        var message =
                new Message(
                        List.of(
                                new Block.Mention("20001", "李明"),
                                new Block.Text("您上报的问题有人接了"),
                                new Block.Facts("12号", List.of(new Block.Row("主办", "赵强"))),
                                new Block.Buttons(List.of(new Block.Button("催办", "催办 12")))));

        assertThat(sent(message))
                .isEqualTo(
                        """
                        [{"type":"at","data":{"qq":"20001","name":"李明"}},\
                        {"type":"text","data":{"text":" 您上报的问题有人接了\\n12号\\n主办：赵强\\n可回复：催办 12"}}]\
                        """);
    }

    @Test
    void nobody_is_mentioned_alone_or_without_a_number() throws Exception {
        var mention = new Message(List.of(new Block.Mention("20001", "李明")));
        var odd = new Message(List.of(new Block.Mention("all", "大家")));

        assertThat(encoder(Map.of()).segments(mention, false))
                .isEqualTo(List.of(Segment.text("@李明")));
        assertThat(encoder(Map.of()).segments(odd, true)).isEqualTo(List.of(Segment.text("@大家")));
    }

    @Test
    void a_picture_goes_as_its_content_or_as_its_address() throws Exception {
        host.stored.put("ref", new Host.Stored("ref", "image/png", new byte[] {1, 2, 3}, null));

        assertThat(sent(new Message(List.of(new Block.Picture("ref", "路.png")))))
                .isEqualTo(
                        "[{\"type\":\"image\",\"data\":{\"file\":\"base64://AQID\",\"name\":\"路.png\"}}]");
        assertThat(sent(new Message(List.of(new Block.Picture("https://x.cn/a.png", "路.png")))))
                .contains("\"file\":\"https://x.cn/a.png\"");
        assertThat(sent(new Message(List.of(new Block.Picture("gone", "路.png")))))
                .contains("[图片 路.png]");
    }

    @Test
    void an_implementation_of_the_old_kind_gets_text_with_codes() throws Exception {
        var message =
                new Message(
                        List.of(
                                new Block.Mention("20001", "李,明"),
                                new Block.Text("[CQ:at,qq=all] & 您好")));

        var sent = encoder(Map.of("message-format", "string")).message(message, true);

        assertThat(sent.asText())
                .isEqualTo("[CQ:at,qq=20001,name=李&#44;明] &#91;CQ:at,qq=all&#93; &amp; 您好");
    }

    @Test
    void only_long_lists_of_text_are_folded() throws Exception {
        var encoder = encoder(Map.of("forward-lines", "3"));
        var list =
                Message.text(
                        IntStream.rangeClosed(1, 7)
                                .mapToObj(number -> number + "号")
                                .collect(Collectors.joining("\n")));
        var params = Json.object();

        assertThat(encoder.isLong(list)).isTrue();
        assertThat(encoder.isLong(list.with(new Block.Mention("20001", "李明")))).isFalse();
        assertThat(encoder.isLong(Message.text("1号\n2号\n3号"))).isFalse();
        assertThat(encoder(Map.of("forward-lines", "0")).isLong(list)).isFalse();
        encoder.forward(list, "10001000", params);
        assertThat(params.path("messages")).hasSize(3);
        assertThat(params.path("messages").path(2).toString())
                .isEqualTo(
                        "{\"type\":\"node\",\"data\":{\"user_id\":\"10001000\",\"nickname\":\"组团助手\","
                                + "\"content\":[{\"type\":\"text\",\"data\":{\"text\":\"7号\"}}]}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"status\":\"ok\",\"retcode\":0,\"data\":{\"message_id\":-5}} | Delivered[externalId=-5]",
                "{\"status\":\"ok\",\"retcode\":0,\"data\":{\"message_id\":\"m1\"}} | Delivered[externalId=m1]",
                "{\"status\":\"ok\",\"data\":null} | Delivered[externalId=key]",
                "{\"status\":\"async\",\"retcode\":1,\"data\":null} | Delivered[externalId=key]",
                "{\"status\":\"failed\",\"retcode\":0} | Refused",
                "{\"retcode\":\"1400\",\"status\":\"failed\"} | Refused",
                "{\"retcode\":1404,\"status\":\"failed\"} | Refused",
                "{\"retcode\":404,\"status\":\"failed\"} | Refused",
                "{\"retcode\":1403,\"status\":\"failed\"} | Deferred[retryAfter=PT1M",
                "{\"retcode\":1200,\"status\":\"failed\",\"message\":\"群聊不存在\"} | Refused",
                "{\"retcode\":1200,\"status\":\"failed\",\"message\":\"Timeout: NTEvent sendMsg\"} | Unknown",
                "{\"retcode\":1200,\"status\":\"failed\",\"wording\":\"发送超时\"} | Unknown",
                "{\"retcode\":100,\"status\":\"failed\",\"wording\":\"request timed out\"} | Unknown",
                "{\"retcode\":1200,\"status\":\"failed\",\"message\":\"EventRet: { \\\"result\\\": 120 }\"} | Deferred[retryAfter=PT10M",
                "{\"retcode\":1200,\"status\":\"failed\",\"message\":\"全员禁言\"} | Deferred[retryAfter=PT10M",
                "{\"retcode\":[],\"status\":{}} | Refused",
                "{} | Refused"
            })
    void every_answer_is_an_outcome(String answer, String expected) {
        var outcome = OneBotApi.read(Objects.requireNonNull(Json.parse(answer)));
        var delivery =
                outcome.delivery(
                        "key", data -> Json.text(data, "message_id"), OneBotRefusal::delivery);

        assertThat(delivery.toString()).startsWith(expected);
    }

    @Test
    void the_options_have_careful_defaults() throws Exception {
        var settings = OneBotSettings.of(Map.of(), new AccessToken("secret"));

        assertThat(settings.access().path()).isEqualTo("/onebot");
        assertThat(settings.style().rate())
                .isEqualTo(new Capabilities.Rate(1, Duration.ofMillis(1200)));
        assertThat(settings.toString()).doesNotContain("secret");
        assertThat(OneBotSettings.of(Map.of("interval-millis", "0"), NO_TOKEN).style().rate())
                .isEqualTo(Capabilities.Rate.UNLIMITED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pfad | /x",
                "path | onebot",
                "path | /a/../b",
                "url | http://127.0.0.1:3001",
                "url | ws://user:password@127.0.0.1:3001",
                "url | ws://127.0.0.1:3001/?access_token=x",
                "interval-millis | -1",
                "max-bytes | 10",
                "message-format | cq",
                "accept-friends | ja",
                "idle-seconds | 0"
            })
    void a_mistake_is_named(String key, String value) {
        assertThatThrownBy(() -> OneBotSettings.of(Map.of(key, value), NO_TOKEN))
                .isInstanceOfSatisfying(
                        InvalidOptions.class, mistake -> assertThat(mistake.key()).isEqualTo(key));
    }
}
