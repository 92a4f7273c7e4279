package zutuan.adapters.onebot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import zutuan.adapters.Host;
import zutuan.adapters.Message;
import zutuan.adapters.RecordingInbox;

/// What members said while the bot itself was away.
@Tag("sockets")
final class OneBotRestartTest {
    private final RecordingInbox inbox = new RecordingInbox();
    private Desk desk;

    @BeforeEach
    void missSomething() throws Exception {
        desk = Desk.reverse(Map.of());
        desk.bot.say(Desk.GROUP, Desk.LI, "很久以前");
        desk.time.advance(Duration.ofHours(3));
        desk.bot.say(Desk.GROUP, Desk.LI, "没听到的");
        desk.time.advance(Duration.ofHours(1));
    }

    @AfterEach
    void close() {
        desk.platform.close();
        desk.close();
    }

    private void spoke(Duration ago) {
        var at = desk.time.instant().minus(ago).toEpochMilli();
        var entry = new Host.Entry("id", at, "", "组团助手", Message.text("话"), null, List.of());
        desk.host.entries.put(desk.group(), List.of(entry));
    }

    @Test
    void what_came_lately_to_a_group_is_asked_for() throws Exception {
        spoke(Duration.ofDays(3));

        desk.platform.open(inbox);

        assertThat(inbox.awaitSaid().text()).isEqualTo("没听到的");
        assertThat(inbox.waiting()).isZero();
    }

    @Test
    void what_was_said_before_the_bot_came_is_not_for_it() throws Exception {
        spoke(Duration.ofMinutes(10));

        assertThat(next()).isEqualTo("新的");
    }

    @Test
    void a_group_that_is_new_is_not_looked_into() throws Exception {
        assertThat(next()).isEqualTo("新的");
    }

    private String next() throws InterruptedException {
        desk.platform.open(inbox);
        desk.awaitConnected();
        desk.bot.say(Desk.GROUP, Desk.LI, "新的");
        return inbox.awaitSaid().text();
    }
}
