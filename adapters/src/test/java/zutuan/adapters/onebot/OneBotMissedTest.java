package zutuan.adapters.onebot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.adapters.Address;
import zutuan.adapters.RecordingInbox;
import zutuan.adapters.testkit.OneBotDouble;

/// What members said while an account was away, where the implementation gives it out.
@ParameterizedClass
@ValueSource(booleans = {true, false})
@Tag("sockets")
final class OneBotMissedTest {
    private static final Map<String, String> OPTIONS = Map.of("interval-millis", "0");

    private final RecordingInbox inbox = new RecordingInbox();
    private final boolean isForward;
    private Desk desk;

    OneBotMissedTest(boolean isForward) {
        this.isForward = isForward;
    }

    @BeforeEach
    void hearSomething() throws Exception {
        desk = isForward ? Desk.forward(OPTIONS) : Desk.reverse(OPTIONS);
        desk.platform.open(inbox);
        desk.awaitConnected();
        desk.bot.say(Desk.GROUP, Desk.LI, "甲");
        desk.bot.write(Desk.LI, "您好");
        assertThat(List.of(inbox.awaitSaid().text(), inbox.awaitSaid().text()))
                .containsExactlyInAnyOrder("甲", "您好");
    }

    @AfterEach
    void close() {
        desk.platform.close();
        desk.close();
    }

    @Test
    void it_comes_after_the_reconnection_in_its_order() throws Exception {
        desk.bot.deaf(true);
        desk.bot.say(Desk.GROUP, Desk.LI, "乙");
        desk.bot.say(Desk.GROUP, Desk.LI, "丙");
        desk.bot.deaf(false);

        desk.drop();

        // What was heard before comes again: the id tells.
        var said =
                List.of(inbox.awaitSaid(), inbox.awaitSaid(), inbox.awaitSaid(), inbox.awaitSaid());
        var address = new Address("qq", desk.bot.account(), Desk.GROUP, Address.Kind.GROUP);
        assertThat(said)
                .filteredOn(one -> one.envelope().address().equals(address))
                .extracting(one -> one.text())
                .containsExactly("甲", "乙", "丙");
        assertThat(said)
                .filteredOn(one -> !one.envelope().address().isGroup())
                .extracting(one -> one.text())
                .containsExactly("您好");
    }

    @Test
    void what_is_said_meanwhile_comes_afterwards() throws Exception {
        desk.bot.deaf(true);
        desk.bot.say(Desk.GROUP, Desk.LI, "乙");
        desk.bot.deaf(false);
        desk.bot.follow((action, usual) -> {
            if (action.path("action").asText().equals("get_group_msg_history")) {
                desk.bot.say(Desk.GROUP, Desk.LI, "丙");
                desk.bot.follow((_, answer) -> List.of(answer));
            }
            return List.of(usual);
        });

        desk.drop();

        var ids = new java.util.LinkedHashSet<String>();
        while (ids.size() < 3) {
            var next = inbox.awaitSaid();
            if (next.envelope().address().isGroup()) {
                ids.add(next.text());
            }
        }
        assertThat(ids).containsExactly("甲", "乙", "丙");
    }

    @Test
    void an_implementation_that_gives_nothing_out_is_asked_once_and_works_on() throws Exception {
        desk.bot.follow((action, usual) -> {
            var name = action.path("action").asText();
            return List.of(
                    name.contains("history")
                            ? OneBotDouble.failure(action, 1404, "不支持的Api")
                            : usual);
        });

        desk.drop();
        Wait.until(() -> asked() == 1, "asked");
        desk.bot.say(Desk.GROUP, Desk.LI, "乙");

        assertThat(inbox.awaitSaid().text()).isEqualTo("乙");
        assertThat(asked()).isOne();
    }

    @Test
    void an_account_that_is_new_asks_for_nothing() {
        assertThat(asked()).isZero();
    }

    private long asked() {
        return desk.bot.actions().stream()
                .filter(action -> action.path("action").asText().contains("history"))
                .count();
    }
}
