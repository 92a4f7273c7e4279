package zutuan.adapters.satori;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.adapters.Address;
import zutuan.adapters.Inbound;
import zutuan.adapters.RecordingInbox;
import zutuan.adapters.link.Json;

/// What members said while the connection was down, where the server has a list of messages.
@Tag("sockets")
final class SatoriMissedTest {
    private static final long HEARD = SatoriServer.TOLD_AT;

    private final SatoriServer server = new SatoriServer(false);
    private final RecordingInbox inbox = new RecordingInbox();
    private SatoriPlatform platform;

    @BeforeEach
    void hearSomething() throws Exception {
        platform = new Desk().platform(Desk.options(server));
        platform.open(inbox);
        Waiting.until("connected", () -> platform.status().connected());
        server.tell(server.message("e1", "g1", "u1", "甲"));
        assertThat(inbox.awaitSaid().text()).isEqualTo("甲");
    }

    @AfterEach
    void close() {
        platform.close();
        server.close();
    }

    private static ObjectNode listed(String id, String user, String content, long at) {
        var message = Json.object().put("id", id).put("content", content).put("created_at", at);
        message.putObject("user").put("id", user).put("name", "名" + user);
        message.putObject("member").put("nick", "书记" + user);
        return message;
    }

    private Inbound.Said comeBack() throws InterruptedException {
        server.kick();
        return inbox.awaitSaid();
    }

    @Test
    void it_comes_after_the_reconnection_in_its_order_as_if_it_had_been_heard() throws Exception {
        server.history.put(
                "g1",
                List.of(
                        listed("e3", "u2", "<at id=\"10001\"/> 认领1", HEARD + 2000),
                        listed("e2", "u1", "/报 路灯坏了", HEARD + 1000),
                        listed("m1", SatoriServer.SELF, "已登记", HEARD + 1500),
                        listed("e0", "u1", "早就说过", HEARD - 3_600_000)));

        var first = comeBack();
        var second = inbox.awaitSaid();

        assertThat(first.envelope().messageId()).isEqualTo("e2");
        assertThat(first.envelope().address())
                .isEqualTo(new Address("satori", "rig:10001", "g1", Address.Kind.GROUP));
        assertThat(first.envelope().senderId()).isEqualTo("rig:u1");
        assertThat(first.envelope().senderName()).isEqualTo("书记u1");
        assertThat(first.envelope().sentAt().toEpochMilli()).isEqualTo(HEARD + 1000);
        assertThat(second.text()).isEqualTo("认领1");
        assertThat(second.mentionsBot()).isTrue();
        assertThat(inbox.waiting()).isZero();
    }

    @Test
    void what_is_said_afterwards_comes_afterwards() throws Exception {
        server.history.put("g1", List.of(listed("e2", "u1", "乙", HEARD + 1000)));
        server.kick();
        Waiting.until("back", () -> server.listed.size() == 1);
        Waiting.until("heard again", () -> platform.status().connected());
        server.tell(server.message("e3", "g1", "u1", "丙"));

        assertThat(inbox.awaitSaid().text()).isEqualTo("乙");
        assertThat(inbox.awaitSaid().text()).isEqualTo("丙");
    }

    @Test
    void a_chat_with_one_person_is_asked_for_too() throws Exception {
        server.tell(server.message("e2", "private:u7", "u7", "您好"));
        assertThat(inbox.awaitSaid().text()).isEqualTo("您好");
        server.history.put("private:u7", List.of(listed("e3", "u7", "在吗", HEARD + 1000)));

        var missed = comeBack();

        assertThat(missed.text()).isEqualTo("在吗");
        assertThat(missed.envelope().address())
                .isEqualTo(new Address("satori", "rig:10001", "rig:u7", Address.Kind.DIRECT));
    }

    @Test
    void the_old_name_of_the_time_is_known() throws Exception {
        var old = listed("e2", "u1", "乙", 0).put("timestamp", HEARD + 1000);
        old.remove("created_at");
        server.history.put("g1", List.of(old));

        assertThat(comeBack().text()).isEqualTo("乙");
    }

    @Test
    void a_server_without_the_list_is_asked_and_nothing_more() throws Exception {
        for (var round = 1; round <= 2; round++) {
            server.kick();
            assertThat(Waiting.next(server.listed)).isEqualTo("g1");
            Waiting.until("back", () -> platform.status().connected());
            server.tell(server.message("n" + round, "g1", "u1", "第" + round));
            assertThat(inbox.awaitSaid().text()).isEqualTo("第" + round);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_long_list_comes_in_portions(boolean tokens) throws Exception {
        server.givesTokens = tokens;
        var size = tokens ? 60_000 : 20_000;
        var list = new ArrayList<JsonNode>();
        for (var at = 1; at <= 90; at++) {
            list.add(listed("p" + at, "u1", at + "号" + "x".repeat(size), HEARD + at));
        }
        server.history.put("g1", list);
        server.kick();

        for (var at = 1; at <= 90; at++) {
            assertThat(inbox.awaitSaid().text()).startsWith(at + "号x");
        }
    }

    @Test
    void what_is_too_long_is_left_out_and_the_rest_comes() throws Exception {
        server.history.put(
                "g1",
                List.of(
                        listed("p1", "u1", "x".repeat(5_000_000), HEARD + 1),
                        listed("p2", "u1", "乙", HEARD + 2)));

        assertThat(comeBack().text()).isEqualTo("乙");
        var asked = server.listed.size();
        server.identified.clear();
        server.kick();
        Waiting.next(server.identified);
        Waiting.until("back", () -> platform.status().connected());
        server.tell(server.message("n1", "g1", "u1", "丙"));

        assertThat(inbox.awaitSaid().text()).isEqualTo("丙");
        assertThat(server.listed).hasSize(asked);
    }

    @Test
    void a_list_that_is_none_does_no_harm() throws Exception {
        server.history.put("g1", List.of(Json.object(), Json.object().put("created_at", HEARD)));
        server.kick();
        Waiting.next(server.listed);
        Waiting.until("back", () -> platform.status().connected());
        server.tell(server.message("e2", "g1", "u1", "乙"));

        assertThat(inbox.awaitSaid().text()).isEqualTo("乙");
    }
}
