package zutuan.adapters.onebot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.adapters.Inbound;
import zutuan.adapters.Media;
import zutuan.adapters.RecordingInbox;
import zutuan.adapters.link.Json;

/// Merged records (合并转发), as the implementations give them out.
final class ForwardsTest {
    private static final String NODES =
            """
            {"messages":[
              {"sender":{"nickname":"张德福","user_id":20002},
               "FIELD":[{"type":"text","data":{"text":"三组水管爆了"}}]},
              {"sender":{"nickname":"彭家旺","user_id":20003},
               "FIELD":[{"type":"image","data":{"file":"a.jpg","url":"https://a.qpic.cn/a"}},
                     {"type":"text","data":{"text":"看图"}}]}]}
            """;
    private static final String ONEBOT =
            """
            {"message":[{"type":"node","data":{"user_id":"20002","nickname":"张德福",
              "content":"三组水管爆了"}}]}
            """;

    private final RecordingInbox inbox = new RecordingInbox();
    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        desk = Desk.forward(Map.of());
        desk.platform.open(inbox);
        desk.awaitConnected();
    }

    @AfterEach
    void close() {
        desk.platform.close();
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "message"})
    void it_is_read_with_its_names_and_pictures(String field) throws Exception {
        answering(NODES.replace("FIELD", field));

        var said = forwarded("");

        assertThat(said.text()).isEqualTo("张德福：三组水管爆了\n彭家旺：看图");
        assertThat(said.media())
                .extracting(Media::reference)
                .containsExactly("https://a.qpic.cn/a");
    }

    @Test
    void nodes_of_the_standard_are_read_too() throws Exception {
        answering(ONEBOT);

        assertThat(forwarded("").text()).isEqualTo("张德福：三组水管爆了");
    }

    @Test
    void what_nobody_gives_out_stays_a_word_for_it() throws Exception {
        var said = forwarded("");

        assertThat(said.text()).isEqualTo("[聊天记录]");
        assertThat(said.media()).isEmpty();
    }

    @Test
    void among_people_it_is_not_asked_for() throws Exception {
        answering(ONEBOT);

        assertThat(forwarded(Desk.GROUP).text()).isEqualTo("[聊天记录]");
        assertThat(desk.bot.actions())
                .noneMatch(action -> action.path("action").asText().equals("get_forward_msg"));
    }

    private Inbound.Said forwarded(String group) throws Exception {
        var record = Json.object().put("type", "forward");
        record.putObject("data").put("id", "f-1");
        desk.bot.tell(desk.bot.message(group, Desk.LI, Json.array().add(record)));
        return inbox.awaitSaid();
    }

    private void answering(String data) {
        desk.bot.follow((action, usual) -> {
            if (!action.path("action").asText().equals("get_forward_msg")) {
                return List.of(usual);
            }
            ObjectNode answer = Json.object().put("status", "ok").put("retcode", 0);
            answer.set("data", Json.parse(data));
            answer.set("echo", action.path("echo"));
            return List.of(answer);
        });
    }
}
