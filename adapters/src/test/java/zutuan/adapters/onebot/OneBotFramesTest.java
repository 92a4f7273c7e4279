package zutuan.adapters.onebot;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import zutuan.adapters.RecordingInbox;

/// Long frames: answers with many messages, and one message that is long itself.
@ParameterizedClass
@ValueSource(booleans = {true, false})
@Tag("sockets")
final class OneBotFramesTest {
    private static final String HISTORY = "get_group_msg_history";

    private final RecordingInbox inbox = new RecordingInbox();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger("zutuan.adapters.onebot");
    private final boolean isForward;
    private @Nullable Desk opened;

    OneBotFramesTest(boolean isForward) {
        this.isForward = isForward;
    }

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void close() {
        desk().platform.close();
        desk().close();
        log.detachAppender(lines);
    }

    private Desk desk() {
        return Objects.requireNonNull(opened);
    }

    private void open(String frameMib) throws Exception {
        var options = Map.of("interval-millis", "0", "max-frame-mib", frameMib);
        opened = isForward ? Desk.forward(options) : Desk.reverse(options);
        desk().platform.open(inbox);
        desk().awaitConnected();
        desk().bot.say(Desk.GROUP, Desk.LI, "早");
        assertThat(inbox.awaitSaid().text()).isEqualTo("早");
    }

    /// Says so many messages of so many bytes while nobody hears, and comes back.
    private void missedOf(int count, int bytes) {
        desk().bot.deaf(true);
        for (var number = 1; number <= count; number++) {
            desk().bot.say(Desk.GROUP, Desk.LI, number + "号" + "x".repeat(bytes));
        }
        desk().bot.deaf(false);
        desk().drop();
    }

    private List<String> heard(String until) throws InterruptedException {
        var heard = new LinkedHashSet<String>();
        while (!heard.contains(until)) {
            heard.add(inbox.awaitSaid().text().replaceAll("x+", ""));
        }
        return List.copyOf(heard);
    }

    private List<String> warnings() {
        return List.copyOf(lines.list).stream()
                .filter(line -> line.getLevel().isGreaterOrEqual(Level.WARN))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    /// What was asked of the history: how many, from which message.
    private List<String> asked() {
        return desk().bot.actions().stream()
                .filter(action -> action.path("action").asText().equals(HISTORY))
                .filter(action -> action.at("/params/group_id").asText().equals(Desk.GROUP))
                .map(action -> action.at("/params/count") + "@" + action.at("/params/message_seq"))
                .toList();
    }

    @Test
    void a_history_of_nine_hundred_kilobytes_comes_in_its_order() throws Exception {
        open("16");
        var expected = new ArrayList<String>();
        for (var number = 1; number <= 90; number++) {
            expected.add(number + "号");
        }

        missedOf(90, 5_000);

        assertThat(heard("90号")).filteredOn(text -> !text.equals("早")).isEqualTo(expected);
        assertThat(warnings()).isEmpty();
    }

    @Test
    void a_long_merged_record_is_heard() throws Exception {
        open("16");

        desk().bot.say(Desk.GROUP, Desk.LI, "合并转发的记录" + "甲".repeat(300_000));

        assertThat(inbox.awaitSaid().text()).startsWith("合并转发的记录");
    }

    @Test
    void what_closed_the_connection_is_asked_for_in_smaller_portions() throws Exception {
        open("1");

        missedOf(10, 150_000);

        assertThat(heard("10号")).filteredOn(text -> !text.equals("早")).hasSize(10);
        assertThat(asked()).doesNotHaveDuplicates();
    }

    @Test
    void what_is_too_long_by_itself_is_given_up_once_and_the_rest_comes() throws Exception {
        open("1");
        desk().bot.deaf(true);
        desk().bot.say(Desk.GROUP, Desk.LI, "x".repeat(1_500_000));
        desk().bot.deaf(false);
        missedOf(1, 10);

        assertThat(heard("1号")).contains("1号");
        Wait.until(() -> !warnings().isEmpty(), "warned");
        var before = asked().size();
        Wait.until(() -> desk().bot.isConnected(), "back");
        desk().bot.say(Desk.GROUP, Desk.LI, "晚");

        assertThat(heard("晚")).contains("晚");
        assertThat(asked()).hasSize(before);
        assertThat(Set.copyOf(warnings())).hasSameSizeAs(warnings()).isNotEmpty();
    }
}
