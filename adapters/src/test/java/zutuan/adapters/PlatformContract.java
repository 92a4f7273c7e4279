package zutuan.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zutuan.adapters.Inbox.Acceptance;

/// What every platform owes the bot. A platform's test is a final subclass that brings its
/// [Counterpart]; all tests then run against it. One that cannot do something says so in its
/// capabilities, and the contract asks accordingly.
public abstract class PlatformContract {
    /// Begins a new counterpart with a platform that is not yet opened.
    protected abstract Counterpart counterpart() throws Exception;

    /// False for platforms whose protocol knows no acknowledgement of what members say.
    protected boolean acknowledges() {
        return true;
    }

    @Test
    void what_a_member_says_arrives_once_with_its_envelope() throws Exception {
        try (var scene = new Scene()) {
            var id = scene.other.say("认领 42");

            var said = scene.inbox.awaitSaid();

            assertThat(said.text()).isEqualTo("认领 42");
            assertThat(said.envelope().messageId()).isEqualTo(id);
            assertThat(said.envelope().address()).isEqualTo(scene.other.group());
            assertThat(said.envelope().senderId()).isNotBlank();
            scene.awaitAcknowledged(id);
            assertThat(scene.inbox.waiting()).isZero();
        }
    }

    @Test
    void two_people_saying_the_same_are_two_messages() throws Exception {
        try (var scene = new Scene()) {
            scene.other.say("收到");
            scene.other.say("收到");

            var first = scene.inbox.awaitSaid().envelope().messageId();

            assertThat(scene.inbox.awaitSaid().envelope().messageId()).isNotEqualTo(first);
        }
    }

    @Test
    void a_redelivery_is_handed_in_again_under_the_same_id() throws Exception {
        try (var scene = new Scene()) {
            scene.inbox.answerNext(Acceptance.KEPT);
            scene.inbox.answerNext(Acceptance.DUPLICATE);
            var id = scene.other.say("收到");
            var first = scene.inbox.awaitSaid();
            scene.awaitAcknowledged(id);

            scene.other.redeliver(id);

            assertThat(scene.inbox.awaitSaid().envelope().messageId())
                    .isEqualTo(first.envelope().messageId());
        }
    }

    @Test
    void what_the_bot_could_not_keep_is_not_acknowledged() throws Exception {
        try (var scene = new Scene()) {
            scene.inbox.answerNext(Acceptance.BUSY);
            var id = scene.other.say("上报 水管漏水");
            scene.inbox.awaitSaid();

            scene.other.redeliver(id);
            scene.inbox.awaitSaid();

            scene.awaitAcknowledged(id);
            if (acknowledges()) {
                assertThat(scene.other.acknowledgements(id)).isOne();
            }
        }
    }

    @Test
    void what_members_say_keeps_its_order() throws Exception {
        try (var scene = new Scene()) {
            var texts = IntStream.range(0, 50).mapToObj(number -> "第" + number + "条").toList();
            texts.forEach(scene.other::say);

            var arrived = new ArrayList<String>();
            for (var _ : texts) {
                arrived.add(scene.inbox.awaitSaid().text());
            }

            assertThat(arrived).isEqualTo(texts);
        }
    }

    @Test
    void what_the_bot_sends_is_shown_and_has_an_id() throws Exception {
        try (var scene = new Scene()) {
            var delivery = scene.send("已认领", "key-1");

            assertThat(delivery).isInstanceOf(Delivery.Delivered.class);
            assertThat(((Delivery.Delivered) delivery).externalId()).isNotBlank();
            assertThat(scene.other.awaitShown(1)).singleElement().asString().contains("已认领");
        }
    }

    @Test
    void what_the_bot_sends_keeps_its_order() throws Exception {
        try (var scene = new Scene();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sending = new ArrayList<Future<Delivery>>();
            for (var number = 0; number < 30; number++) {
                sending.add(scene.sendNext(threads, "第%02d条".formatted(number)));
            }
            for (var send : sending) {
                assertThat(send.get()).isInstanceOf(Delivery.Delivered.class);
            }

            var shown = scene.other.awaitShown(30);

            for (var number = 0; number < 30; number++) {
                assertThat(shown.get(number)).contains("第%02d条".formatted(number));
            }
        }
    }

    static List<BlockCase> blocks() {
        return List.of(
                new BlockCase(new Block.Text("请尽快处理\n谢谢"), List.of("请尽快处理", "谢谢")),
                new BlockCase(new Block.Mention("zhang", "张明"), List.of("张明")),
                new BlockCase(
                        new Block.Facts("事项 42", List.of(new Block.Row("地点", "村口"))),
                        List.of("事项 42", "地点", "村口")),
                new BlockCase(
                        new Block.Buttons(List.of(new Block.Button("认领 42", "认领 42"))),
                        List.of("认领 42")),
                new BlockCase(new Block.Picture("no-such", "现场.jpg"), List.of("现场.jpg")),
                new BlockCase(
                        new Block.File("no-such", "台账.xlsx", "application/vnd.ms-excel"),
                        List.of("台账.xlsx")));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void every_kind_of_block_reaches_members(BlockCase example) throws Exception {
        try (var scene = new Scene()) {
            var message = Message.text("您好").with(example.block());

            var delivery = scene.send(message, "key-1");

            assertThat(delivery).isInstanceOf(Delivery.Delivered.class);
            var shown = scene.other.awaitShown(1).getFirst();
            assertThat(shown).contains(example.expected()).contains("您好");
            assertThat(bytes(shown)).isLessThanOrEqualTo(scene.capabilities().maxBytes());
        }
    }

    @Test
    void a_message_of_the_full_size_arrives_whole() throws Exception {
        try (var scene = new Scene()) {
            var characters = Math.min(scene.capabilities().maxBytes() / 3, 20_000);
            var text = "村".repeat(characters);

            assertThat(scene.send(text, "key-1")).isInstanceOf(Delivery.Delivered.class);

            assertThat(scene.other.awaitShown(1).getFirst()).contains(text);
        }
    }

    @Test
    void a_key_that_is_recognised_shows_one_message() throws Exception {
        try (var scene = new Scene()) {
            var first = scene.send("甲", "key-1");
            var again = scene.send("甲", "key-1");
            scene.send("乙", "key-2");

            if (scene.capabilities().recognisesKey()) {
                assertThat(again).isEqualTo(first);
                var shown = scene.other.awaitShown(2);
                assertThat(shown.get(0)).contains("甲");
                assertThat(shown.get(1)).contains("乙");
            } else {
                assertThat(scene.other.awaitShown(3)).hasSize(3);
            }
        }
    }

    @Test
    void a_broken_wire_is_an_outcome_and_never_an_exception() throws Exception {
        try (var scene = new Scene();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sending = threads.submit(() -> scene.sendMany(200));
            scene.other.awaitShown(1);
            scene.other.cut();
            var after = scene.send("断线之后", "key-after");

            assertThat(sending.get(30, TimeUnit.SECONDS)).hasSize(200);
            if (scene.capabilities().features().keepsHistory()) {
                // Kept here is shown to members later, so it counts as delivered.
                assertThat(after).isNotInstanceOf(Delivery.Refused.class);
            } else {
                assertThat(after).isInstanceOfAny(Delivery.Deferred.class, Delivery.Unknown.class);
            }
        }
    }

    @Test
    void an_unknown_conversation_is_refused() throws Exception {
        try (var scene = new Scene()) {
            var outgoing = new Outgoing(scene.other.unknown(), Message.text("您好"), "key-1");

            assertThat(scene.platform.send(outgoing)).isInstanceOf(Delivery.Refused.class);
        }
    }

    @Test
    void the_status_tells_how_it_stands() throws Exception {
        try (var scene = new Scene()) {
            assertThat(scene.platform.status().connected()).isTrue();
            assertThat(scene.platform.status().detail()).isNotBlank();

            scene.platform.close();

            assertThat(scene.platform.status().connected()).isFalse();
            assertThat(scene.platform.status().detail()).isNotBlank();
        }
    }

    @Test
    void closing_twice_is_closing_and_nothing_is_sent_afterwards() throws Exception {
        try (var scene = new Scene()) {
            scene.platform.close();
            scene.platform.close();

            assertThat(scene.send("晚了", "key-1")).isNotInstanceOf(Delivery.Delivered.class);
        }
    }

    @Test
    void closing_ends_every_thread() throws Exception {
        useOnce();
        var before = LiveThreads.now();

        useOnce();

        assertThat(LiveThreads.leftBehind(before, Counterpart.PATIENCE)).isEmpty();
    }

    private void useOnce() throws Exception {
        try (var scene = new Scene()) {
            scene.send("您好", "key-1");
            scene.other.say("您好");
            scene.inbox.awaitSaid();
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /// A block, and what members must be able to read of it.
    record BlockCase(Block block, List<String> expected) {}

    /// A connected platform, its inbox and its counterpart.
    private final class Scene implements AutoCloseable {
        private final RecordingInbox inbox = new RecordingInbox();
        private final Counterpart other;
        private final Platform platform;

        Scene() throws Exception {
            other = counterpart();
            platform = other.platform();
            platform.open(inbox);
            other.awaitConnected();
        }

        Capabilities capabilities() {
            return platform.capabilities();
        }

        void awaitAcknowledged(String id) throws InterruptedException {
            if (acknowledges()) {
                other.awaitAcknowledged(id);
            }
        }

        Delivery send(String text, String key) {
            return send(Message.text(text), key);
        }

        Delivery send(Message message, String key) {
            return platform.send(new Outgoing(other.group(), message, key));
        }

        List<Delivery> sendMany(int count) {
            return IntStream.range(0, count)
                    .mapToObj(number -> send("第" + number + "条", "key-" + number))
                    .toList();
        }

        /// As the bot does it: the next message follows once this one has its place.
        Future<Delivery> sendNext(ExecutorService threads, String text)
                throws InterruptedException, ExecutionException {
            var placed = new Semaphore(0);
            var outgoing = new Outgoing(other.group(), Message.text(text), text, placed::release);
            var sending = threads.submit(() -> platform.send(outgoing));
            if (capabilities().pipelined()) {
                assertThat(placed.tryAcquire(Counterpart.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .as("handed over")
                        .isTrue();
            } else {
                sending.get();
            }
            return sending;
        }

        @Override
        public void close() {
            platform.close();
            other.close();
        }
    }
}
