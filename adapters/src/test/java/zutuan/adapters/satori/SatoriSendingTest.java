package zutuan.adapters.satori;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.adapters.Address;
import zutuan.adapters.Block;
import zutuan.adapters.Delivery;
import zutuan.adapters.Host;
import zutuan.adapters.Message;
import zutuan.adapters.Outgoing;
import zutuan.adapters.RecordingInbox;
import zutuan.adapters.link.Json;
import zutuan.adapters.satori.SatoriServer.Fault;

/// What becomes of a message, by what the server answers.
@Tag("sockets")
final class SatoriSendingTest {
    private static final Address GROUP =
            new Address("satori", "rig:10001", "g1", Address.Kind.GROUP);
    private static final Address DIRECT =
            new Address("satori", "rig:10001", "rig:u1", Address.Kind.DIRECT);

    private final SatoriServer server = new SatoriServer(false);
    private final RecordingInbox inbox = new RecordingInbox();
    private final Desk desk = new Desk();
    private SatoriPlatform platform;

    @BeforeEach
    void connect() throws Exception {
        platform = desk.platform(Desk.options(server));
        platform.open(inbox);
        Waiting.until("connected", () -> platform.status().connected());
    }

    @AfterEach
    void close() {
        platform.close();
        server.close();
    }

    private Delivery send(Address to, String text) {
        return platform.send(new Outgoing(to, Message.text(text), "key-1"));
    }

    @ParameterizedTest
    @CsvSource({
        "400, Bad Request, Refused",
        "401, unauthorized, Deferred",
        "403, invalid token, Deferred",
        "403, login not found, Deferred",
        "403, bot not found, Deferred",
        "403, forbidden, Refused",
        "404, method not found, Refused",
        "405, use POST, Refused",
        "413, too large, Refused",
        "429, slow down, Deferred",
        "302, elsewhere, Deferred",
        "500, boom, Unknown",
        "501, not supported, Refused",
        "502, bad gateway, Unknown",
        "503, unavailable, Unknown",
        "504, time-out, Unknown",
        "200, OK, Unknown",
        "200, '', Delivered",
        "200, [], Delivered"
    })
    void a_status_decides(int status, String body, String outcome) {
        server.failNext(new Fault(status, body, false));

        assertThat(send(GROUP, "您好").getClass().getSimpleName()).isEqualTo(outcome);
    }

    @Test
    void a_message_that_gets_no_id_is_known_by_its_key() {
        server.failNext(new Fault(200, "[]", true));

        assertThat(send(GROUP, "您好")).isEqualTo(new Delivery.Delivered("key-1"));
    }

    @Test
    void an_answer_that_never_comes_may_have_been_heard() throws Exception {
        server.failNext(new Fault(0, "", true));

        assertThat(send(GROUP, "您好")).isInstanceOf(Delivery.Unknown.class);
        assertThat(server.awaitCall().path("content").asText()).isEqualTo("您好");
    }

    @Test
    void a_server_that_repeats_the_token_does_not_bring_it_into_the_log() {
        server.failNext(new Fault(400, "bad header Bearer " + SatoriServer.TOKEN, false));

        assertThat(send(GROUP, "您好").toString())
                .contains("bad header")
                .doesNotContain(SatoriServer.TOKEN);
    }

    @Test
    void a_direct_chat_is_asked_for_once() throws Exception {
        assertThat(send(DIRECT, "一")).isInstanceOf(Delivery.Delivered.class);
        assertThat(send(DIRECT, "二")).isInstanceOf(Delivery.Delivered.class);

        assertThat(server.awaitCall().path("user_id").asText()).isEqualTo("u1");
        assertThat(server.awaitCall().path("channel_id").asText()).isEqualTo("private:u1");
        assertThat(server.awaitCall().path("content").asText()).isEqualTo("二");
    }

    @Test
    void a_direct_chat_that_was_heard_of_is_not_asked_for() throws Exception {
        server.tell(server.message("e1", "private:u1", "u1", "您好"));
        assertThat(inbox.awaitSaid().envelope().address()).isEqualTo(DIRECT);

        send(DIRECT, "您好");

        assertThat(server.awaitCall().path("channel_id").asText()).isEqualTo("private:u1");
    }

    @ParameterizedTest
    @CsvSource({"500, Deferred", "404, Refused", "429, Deferred"})
    void a_direct_chat_that_is_not_given_says_nothing(int status, String outcome) {
        server.failNext(new Fault(status, "no", false));

        assertThat(send(DIRECT, "您好").getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(server.calls).isEmpty();
    }

    @Test
    void the_referrer_goes_back_unchanged() throws Exception {
        var event = server.message("e1", "g1", "u1", "您好");
        var referrer = Json.object().put("msg_id", "x").put("camelCase", 7);
        event.set("referrer", referrer);
        server.tell(event);
        inbox.awaitSaid();

        send(GROUP, "您好");

        assertThat(server.awaitCall().path("referrer")).isEqualTo(referrer);
    }

    @Test
    void an_account_that_went_offline_waits_and_one_that_came_speaks() throws Exception {
        var update = server.event("login-updated");
        update.set("login", server.login(SatoriServer.SELF, 0));
        server.tell(update);
        Waiting.until("offline", () -> !platform.status().connected());
        assertThat(send(GROUP, "您好")).isInstanceOf(Delivery.Deferred.class);
        assertThat(platform.status().detail()).contains("没有在线的账号");

        var added = server.event("login-added");
        added.set("login", server.login("10002", 1));
        server.tell(added);
        Waiting.until("online", () -> platform.status().connected());

        var to = new Address("satori", "rig:10002", "g1", Address.Kind.GROUP);
        assertThat(send(to, "您好")).isInstanceOf(Delivery.Delivered.class);
        assertThat(server.awaitCall().path("self").asText()).isEqualTo("10002");
    }

    @Test
    void an_account_that_was_removed_is_gone() {
        var removed = server.event("login-removed");
        removed.set("login", server.login(SatoriServer.SELF, 0));
        server.tell(removed);
        Waiting.until("gone", () -> !platform.status().connected());

        assertThat(send(GROUP, "您好")).isInstanceOf(Delivery.Deferred.class);
    }

    @Test
    void what_an_account_cannot_do_is_not_tried() {
        var update = server.event("login-updated");
        var login = server.login(SatoriServer.SELF, 1);
        login.putArray("features").add("message.list");
        update.set("login", login);
        server.tell(update);

        Waiting.until("told", () -> send(GROUP, "您好") instanceof Delivery.Refused);
    }

    @Test
    void a_kept_picture_travels_in_the_message_and_a_large_one_in_its_small_form()
            throws Exception {
        desk.kept.put("small", new Host.Stored("a", "image/png", new byte[3], null));
        desk.kept.put("large", new Host.Stored("b", "image/png", new byte[900_000], new byte[3]));
        desk.kept.put("huge", new Host.Stored("c", "x/y", new byte[900_000], null));

        for (var reference : List.of("small", "large", "huge")) {
            var message = new Message(List.of(new Block.Picture(reference, "现场.jpg")));
            platform.send(new Outgoing(GROUP, message, reference));
        }

        assertThat(server.awaitCall().path("content").asText())
                .isEqualTo("<img src=\"data:image/png;base64,AAAA\" title=\"现场.jpg\"/>");
        assertThat(server.awaitCall().path("content").asText())
                .isEqualTo("<img src=\"data:image/jpeg;base64,AAAA\" title=\"现场.jpg\"/>");
        assertThat(server.awaitCall().path("content").asText()).isEqualTo("[图片 现场.jpg]");
    }

    @Test
    void the_rate_is_what_the_settings_say() throws Exception {
        var options = java.util.Map.of("endpoint", server.endpoint().toString());
        var slow = desk.platform(options);

        assertThat(slow.capabilities().rate().per()).isEqualTo(Duration.ofMillis(1200));
        slow.close();
    }
}
