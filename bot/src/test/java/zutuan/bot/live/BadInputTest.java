package zutuan.bot.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What members and broken pages send, to a real server: one clear line, nothing lost, nothing half
/// done, and it goes on.
final class BadInputTest {
    @TempDir static Path folder;
    private static ServerProcess server;
    private Phone phone;

    @BeforeAll
    static void start() {
        server = ServerProcess.on(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() throws IOException {
        phone = new Phone(server, "liming");
    }

    @AfterEach
    void still_works() throws IOException {
        assertThat(phone.say(Phone.DIRECT, "/报 一组路灯坏了")).isEqualTo("ack");
        phone.answer("已登记 ");
        phone.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "12",
                "{\"type\":\"say\"}",
                "{\"type\":\"say\",\"clientId\":7,\"room\":\"me\",\"text\":\"x\"}",
                "{\"type\":\"say\",\"clientId\":\"a b\",\"room\":\"me\",\"text\":\"x\"}",
                "{\"type\":\"say\",\"clientId\":\"a\",\"room\":\"nowhere\",\"text\":\"x\"}",
                "{\"type\":\"say\",\"clientId\":\"a\",\"room\":\"me\",\"text\":{\"a\":1}}",
                "{\"type\":\"say\",\"clientId\":\"a\",\"room\":\"me\",\"text\":\"\\u0000\"}",
                "{\"type\":\"say\",\"clientId\":\"a\",\"room\":\"me\",\"media\":[\"../etc/passwd\"]}",
                "{\"type\":\"dance\",\"clientId\":\"a\",\"room\":\"me\"}",
                "{\"type\":\"press\",\"clientId\":\"a\",\"room\":\"me\",\"action\":\"认领1\"}",
                "\u0000\uFFFD<<<"
            })
    void a_malformed_frame_gets_one_line(String frame) throws IOException {
        phone.sendRaw(frame);

        var answer = phone.hear(one -> one.path("type").asText().equals("error"));
        assertThat(String.valueOf(answer)).containsPattern("\"text\":\"[^\"]*请");
    }

    @Test
    void too_long_a_text_is_refused_and_a_long_one_kept() throws IOException {
        phone.say("long", Phone.DIRECT, "/报 " + "路".repeat(100_000));
        assertThat(phone.hear(one -> one.path("clientId").asText().equals("long")))
                .satisfiesAnyOf(
                        frame -> assertThat(String.valueOf(frame)).contains("太长"),
                        // The page does not send so much; the socket ends for whoever does.
                        frame -> assertThat(frame).isNull());
        reopen();
        phone.say("3000", Phone.DIRECT, "/报 " + "路".repeat(3_000));
        assertThat(phone.fate("3000")).isEqualTo("ack");
        phone.answer("已登记 ");
    }

    private void reopen() throws IOException {
        phone.close();
        phone = new Phone(server, "liming");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/报 七\u0000组路\u0000塌方",
                "/报 <script>alert(1)</script><img src=x onerror=alert(1)>七组路塌方",
                "/报 [CQ:at,qq=all] [CQ:image,file=x] 七组路塌方",
                "/报 @所有人 @全体成员 七组路塌方",
                "/报 '); drop table issue; -- 七组路塌方",
                "/报 七组路塌方 \uD83D\uDEA7\u202E\uFEFF"
            })
    void odd_characters_are_words_like_others(String text) throws IOException {
        assertThat(phone.say(Phone.DIRECT, text)).isEqualTo("ack");
        assertThat(phone.answer("已登记 ")).doesNotContain("\\u0000", "mention");
    }

    @ParameterizedTest
    @ValueSource(strings = {"认领99999", "99999怎么样了", "/报", "/报   ", "/飞", "认领99999999999999999999"})
    void what_does_not_exist_gets_one_line(String text) throws IOException {
        assertThat(phone.say(Phone.DIRECT, text)).isEqualTo("ack");
        assertThat(phone.answer("")).doesNotContain("已登记", "Exception", "出了点问题");
    }

    @Test
    void an_upload_of_30_megabytes_is_refused() throws IOException {
        var answer = upload("road.jpg", new byte[30 << 20]);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("太大");
    }

    @Test
    void a_picture_that_is_none_is_refused() throws IOException {
        var answer = upload("road.jpg", "<script>alert(1)</script>".getBytes(UTF_8));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("不是能看的图片");
    }

    private HttpResponse<String> upload(String name, byte[] content) throws IOException {
        var head =
                "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                        .formatted(name);
        return ServerProcess.send(
                phone.loggedIn("/chat/api/upload")
                        .header("Content-Type", "multipart/form-data; boundary=edge")
                        .POST(
                                BodyPublishers.concat(
                                        BodyPublishers.ofString(head),
                                        BodyPublishers.ofByteArray(content),
                                        BodyPublishers.ofString("\r\n--edge--\r\n")))
                        .build());
    }

    @Test
    void two_hundred_messages_at_once_from_one_member_harm_nobody() throws IOException {
        try (var flooding = new Phone(server, "wangfang")) {
            for (int number = 0; number < 200; number++) {
                flooding.say("f" + number, Phone.DIRECT, "/报 七组路塌方" + number);
            }
            assertThat(phone.say(Phone.DIRECT, "/报 二组停水")).isEqualTo("ack");
            phone.answer("已登记 ");
            var fates = new ArrayList<String>();
            for (int number = 0; number < 200; number++) {
                fates.add(flooding.fate("f" + number));
            }
            assertThat(fates).hasSize(200).doesNotContain("cut");
        }
        assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
    }
}
