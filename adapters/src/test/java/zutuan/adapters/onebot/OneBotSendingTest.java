package zutuan.adapters.onebot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.adapters.Address;
import zutuan.adapters.Block;
import zutuan.adapters.Delivery;
import zutuan.adapters.Host;
import zutuan.adapters.Media;
import zutuan.adapters.Message;
import zutuan.adapters.Outgoing;
import zutuan.adapters.RecordingInbox;
import zutuan.adapters.testkit.OneBotDouble;

@Tag("sockets")
final class OneBotSendingTest {
    private static final String LONG =
            IntStream.rangeClosed(1, 40)
                    .mapToObj(number -> number + "号 石桥村")
                    .collect(Collectors.joining("\n"));

    private final RecordingInbox inbox = new RecordingInbox();
    private final Desk desk;

    OneBotSendingTest() throws Exception {
        desk = Desk.reverse(Map.of("answer-seconds", "1", "media-hosts", "127.0.0.1"));
        desk.platform.open(inbox);
        desk.awaitConnected();
    }

    @AfterEach
    void close() {
        desk.platform.close();
        desk.close();
    }

    private Delivery send(Address to, Message message) {
        return desk.platform.send(new Outgoing(to, message, "key"));
    }

    private Delivery send(String text) {
        return send(desk.group(), Message.text(text));
    }

    private List<String> actions() {
        return desk.bot.actions().stream()
                .map(action -> action.path("action").asText())
                .filter(action -> action.startsWith("send_") || action.startsWith("upload_"))
                .toList();
    }

    private JsonNode lastParams() {
        return desk.bot.actions().getLast().path("params");
    }

    @Test
    void an_answer_that_never_comes_leaves_the_outcome_open() {
        desk.bot.follow((_, _) -> List.of());

        assertThat(send("您好")).isInstanceOf(Delivery.Unknown.class);
    }

    @Test
    void a_second_answer_changes_nothing() {
        desk.bot.follow(
                (action, usual) -> List.of(usual, OneBotDouble.failure(action, 1200, "no")));

        assertThat(send("一")).isInstanceOf(Delivery.Delivered.class);
        assertThat(send("二")).isInstanceOf(Delivery.Delivered.class);
    }

    @Test
    void three_messages_without_an_outcome_give_the_conversation_a_rest() {
        desk.bot.follow(
                (action, _) -> List.of(OneBotDouble.failure(action, 1200, "Timeout: sendMsg")));
        for (var times = 0; times < 3; times++) {
            assertThat(send("您好")).isInstanceOf(Delivery.Unknown.class);
        }

        assertThat(send("您好")).isInstanceOf(Delivery.Deferred.class);
        assertThat(actions()).hasSize(3);
        assertThat(desk.platform.status().detail()).contains("1 个会话疑似被风控");
        assertThat(send(desk.direct(), Message.text("您好"))).isInstanceOf(Delivery.Unknown.class);

        desk.time.advance(Duration.ofMinutes(10));
        desk.bot.follow((_, usual) -> List.of(usual));

        assertThat(send("您好")).isInstanceOf(Delivery.Delivered.class);
        assertThat(desk.platform.status().detail()).doesNotContain("风控");
    }

    @Test
    void a_long_list_goes_as_a_forwarded_record() {
        assertThat(send(LONG)).isInstanceOf(Delivery.Delivered.class);

        assertThat(actions()).containsExactly("send_group_forward_msg");
        assertThat(desk.bot.shown().getFirst().text()).isEqualTo(LONG);
    }

    @ParameterizedTest
    @CsvSource({"1404", "1400", "1200"})
    void where_records_cannot_be_forwarded_the_list_goes_as_it_is(int code) {
        desk.bot.follow((action, usual) ->
                action.path("action").asText().contains("forward")
                        ? List.of(OneBotDouble.failure(action, code, "不支持"))
                        : List.of(usual));

        assertThat(send(LONG)).isInstanceOf(Delivery.Delivered.class);
        assertThat(actions()).containsExactly("send_group_forward_msg", "send_group_msg");
    }

    @Test
    void a_record_whose_fate_is_open_is_not_sent_again() {
        desk.bot.follow((action, _) -> List.of(OneBotDouble.failure(action, 1200, "timeout")));

        assertThat(send(LONG)).isInstanceOf(Delivery.Unknown.class);
        assertThat(actions()).containsExactly("send_group_forward_msg");
    }

    @Test
    void a_file_follows_its_message() {
        desk.host.stored.put("ref", new Host.Stored("ref", "text/plain", new byte[] {1}, null));
        var file = new Block.File("ref", "纪要.docx", "application/msword");
        var message = Message.text("会议纪要").with(file);

        assertThat(send(desk.group(), message)).isInstanceOf(Delivery.Delivered.class);
        assertThat(actions()).containsExactly("send_group_msg", "upload_group_file");
        assertThat(lastParams().toString())
                .isEqualTo("{\"group_id\":30001,\"file\":\"base64://AQ==\",\"name\":\"纪要.docx\"}");
    }

    @Test
    void a_file_that_fails_does_not_send_its_message_again() {
        desk.host.stored.put("ref", new Host.Stored("ref", "text/plain", new byte[] {1}, null));
        desk.bot.follow((action, usual) ->
                action.path("action").asText().startsWith("upload")
                        ? List.of(OneBotDouble.failure(action, 1200, "空间不足"))
                        : List.of(usual));

        var sent = send(desk.group(), new Message(List.of(new Block.File("ref", "a", "b"))));

        assertThat(sent).isInstanceOf(Delivery.Unknown.class);
    }

    @Test
    void what_takes_long_to_pass_on_is_not_overtaken() {
        desk.host.stored.put("ref", new Host.Stored("ref", "image/png", new byte[90_000], null));
        var order = new ConcurrentLinkedQueue<String>();
        desk.bot.watch(shown -> order.add("shown"));
        var picture = new Message(List.of(new Block.Picture("ref", "路.png")));

        desk.platform.send(new Outgoing(desk.group(), picture, "key", () -> order.add("placed")));

        assertThat(order).containsExactly("shown");
    }

    @Test
    void who_is_no_friend_is_reached_through_a_common_group() throws Exception {
        desk.say("大家好");
        inbox.awaitSaid();

        send(desk.direct(), Message.text("您好"));

        assertThat(lastParams().path("user_id").asLong()).isEqualTo(20001);
        assertThat(lastParams().path("group_id").asLong()).isEqualTo(30001);
    }

    @Test
    void a_group_address_without_an_account_is_served_by_the_speaker() {
        var to = new Address("qq", "", Desk.GROUP, Address.Kind.GROUP);

        assertThat(send(to, Message.text("早报"))).isInstanceOf(Delivery.Delivered.class);
        assertThat(send(new Address("qq", "", Desk.LI, Address.Kind.DIRECT), Message.text("您好")))
                .isInstanceOf(Delivery.Deferred.class);
    }

    @Test
    void a_file_of_the_group_is_fetched_from_where_the_implementation_says() throws Exception {
        var content = new byte[] {4, 2};
        try (var folder = new FileFolder(content)) {
            var file = new Media(Media.Kind.FILE, "a", "group-file:30001/102/" + folder.url(), -1);
            var alone =
                    new Media(Media.Kind.FILE, "a", "private-file:10001000/" + folder.url(), -1);
            var picture = new Media(Media.Kind.PICTURE, "a", folder.url(), -1);
            var text = new Media(Media.Kind.PICTURE, "a", "base64://BAI=", -1);
            Wait.until(() -> knows(file), "the group is known");

            for (var media : List.of(file, alone, picture, text)) {
                assertThat(desk.platform.fetch(media, 10)).isEqualTo(content);
            }
            assertThatThrownBy(() -> desk.platform.fetch(picture, 1))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("重新发");
        }
    }

    private boolean knows(Media file) {
        try {
            return desk.platform.fetch(file, 10).length > 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://10.0.0.1/a.jpg",
        "http://localhost/a.jpg",
        "http://evilqq.com/a.jpg",
        "http://qq.com@10.0.0.1/a.jpg",
        "file:///etc/passwd",
        "http://[::1",
        "base64://***A",
        "group-file:30001/102/x",
        "private-file:1/x",
        "gopher"
    })
    void nothing_is_fetched_from_elsewhere(String reference) {
        var media = new Media(Media.Kind.PICTURE, "a", reference, -1);

        assertThatThrownBy(() -> desk.platform.fetch(media, 1000))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("请");
    }

    @Test
    void friends_are_accepted_only_if_wanted() throws Exception {
        ask(desk);
        desk.say("到此");
        inbox.awaitSaid();
        assertThat(desk.bot.actions().toString()).doesNotContain("set_friend_add_request");

        var other = Desk.reverse(Map.of("accept-friends", "true"));
        try (var platform = other.platform) {
            platform.open(inbox);
            other.awaitConnected();
            ask(other);
            Wait.until(
                    () -> other.bot.actions().toString().contains("set_friend_add_request"),
                    "accepted");
            assertThat(other.bot.actions().getLast().path("params").toString())
                    .isEqualTo("{\"flag\":\"f-1\",\"approve\":true}");
        }
        other.close();
    }

    private static void ask(Desk at) {
        var request = at.bot.event("request").put("request_type", "friend").put("flag", "f-1");
        at.bot.tell(request.put("user_id", 20009));
    }
}
