package zutuan.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zutuan.adapters.Address;
import zutuan.adapters.Capabilities;
import zutuan.adapters.Inbound;
import zutuan.adapters.Inbox.Acceptance;
import zutuan.adapters.Media;
import zutuan.adapters.testkit.FakePlatform;
import zutuan.adapters.testkit.PoisonedPlatform;
import zutuan.adapters.testkit.StubbornThread;
import zutuan.bot.kernel.settings.Loaded;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.store.StoreSettings;

/// Whatever is thrown while a message is taken in, it has a row and an answer, and the next one is
/// taken in too.
final class StubbornReceptionTest {
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");

    @TempDir Path folder;
    private final AtomicReference<@Nullable Throwable> inTransaction = new AtomicReference<>();
    private final AtomicReference<@Nullable Throwable> outside = new AtomicReference<>();

    private Instant now() {
        var writing = Thread.currentThread().getName().startsWith("store-writer");
        var poison = (writing ? inTransaction : outside).getAndSet(null);
        if (poison != null) {
            StubbornThread.hurl(poison);
        }
        return NINE;
    }

    /// One bot, one group, one member.
    private final class Scene implements AutoCloseable {
        private final FakePlatform fake;
        private final PoisonedPlatform poisoned;
        private final Core core;
        private final Address group;
        private int last;

        Scene() throws Exception {
            InstantSource clock = StubbornReceptionTest.this::now;
            var features =
                    new Capabilities.Features(
                            true, Capabilities.ButtonStyle.TEXT, false, false, true, true);
            fake =
                    new FakePlatform(
                            "test",
                            new Capabilities(
                                    features, 4096, true, false, Capabilities.Rate.UNLIMITED),
                            InstantSource.fixed(NINE));
            poisoned = PoisonedPlatform.around(fake);
            var url = "jdbc:sqlite:" + folder.resolve("zutuan.db");
            var store = new StoreSettings(url, null, null, 2, 1);
            var plugs = new Core.Plugs(Set.of("test"), Set.of("test"));
            core = new Core(settings(), store, new Core.Seat(folder, clock, "one"), plugs);
            core.plug("test", poisoned);
            poisoned.open(core.inbox());
            group = fake.group("服务团");
        }

        private static Settings settings() {
            return switch (Settings.load(Path.of("../config"), Map.of())) {
                case Loaded.Ready(var ready) -> ready;
                case Loaded.Mistakes(var mistakes) -> throw new AssertionError(mistakes.toString());
            };
        }

        Acceptance say(String text, List<Media> media) {
            last++;
            var envelope = fake.envelope(group, "liming", "李明");
            return fake.say(new Inbound.Said(envelope, text, true, null, media));
        }

        List<String> answers() {
            core.settle();
            return fake.sent().stream().map(sent -> sent.message().plain()).toList();
        }

        long rows() {
            return core.database()
                    .read(tx ->
                            tx.handle()
                                    .createQuery("select count(*) from inbox")
                                    .mapTo(Long.class)
                                    .one());
        }

        void assertAlive() {
            assertThat(say("列表", List.of())).isEqualTo(Acceptance.KEPT);
            assertThat(answers()).last().asString().doesNotContain("编号").contains("没有");
            assertThat(rows()).isEqualTo(last);
        }

        @Override
        public void close() {
            core.close();
        }
    }

    @Test
    void a_picture_that_cannot_be_borne() throws Exception {
        try (var scene = new Scene()) {
            scene.fake.upload("road", new byte[] {1, 2, 3});
            new StubbornThread() {
                @Override
                protected void strike(Throwable poison) {
                    scene.poisoned.onFetch().set(poison);
                    var picture = new Media(Media.Kind.PICTURE, "road.jpg", "road", 3);
                    assertThat(scene.say("塌方了", List.of(picture))).isEqualTo(Acceptance.KEPT);
                    assertThat(scene.answers()).last().asString().contains("编号");
                }

                @Override
                protected void awaitSignOfLife() {
                    scene.assertAlive();
                }
            }.outlivesEverything();
        }
    }

    @Test
    void a_handler_that_throws() throws Exception {
        try (var scene = new Scene()) {
            new StubbornThread() {
                @Override
                protected void strike(Throwable poison) {
                    inTransaction.set(poison);
                    assertThat(scene.say("列表", List.of())).isEqualTo(Acceptance.KEPT);
                    assertThat(scene.answers()).last().asString().contains("编号");
                }

                @Override
                protected void awaitSignOfLife() {
                    scene.assertAlive();
                }
            }.outlivesEverything();
        }
    }

    /// Before there is an id, there is no row: the platform brings it again.
    @Test
    void what_is_thrown_before_anything_else() throws Exception {
        try (var scene = new Scene()) {
            new StubbornThread() {
                @Override
                protected void strike(Throwable poison) {
                    outside.set(poison);
                    var fate = scene.say("列表", List.of());
                    if (fate == Acceptance.BUSY) {
                        fate = scene.fake.redeliver(scene.last - 1);
                    }
                    assertThat(fate).isEqualTo(Acceptance.KEPT);
                }

                @Override
                protected void awaitSignOfLife() {
                    scene.assertAlive();
                }
            }.outlivesEverything();
        }
    }

    @Test
    void the_apology_that_fails_too_is_tried_again() throws Exception {
        try (var scene = new Scene()) {
            scene.fake.upload("road", new byte[] {1, 2, 3});
            new StubbornThread() {
                @Override
                protected void strike(Throwable poison) {
                    scene.poisoned.onFetch().set(poison);
                    inTransaction.set(poison);
                    var picture = new Media(Media.Kind.PICTURE, "road.jpg", "road", 3);
                    assertThat(scene.say("塌方了", List.of(picture))).isEqualTo(Acceptance.BUSY);
                    scene.poisoned.onFetch().set(poison);
                    assertThat(scene.fake.redeliver(scene.last - 1)).isEqualTo(Acceptance.KEPT);
                    assertThat(scene.answers()).last().asString().contains("编号");
                }

                @Override
                protected void awaitSignOfLife() {
                    scene.assertAlive();
                }
            }.outlivesEverything();
        }
    }
}
