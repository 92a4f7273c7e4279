package zutuan.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zutuan.adapters.Inbox.Acceptance;
import zutuan.adapters.Media;
import zutuan.adapters.testkit.StubbornThread;

/// Whatever is thrown while a message is taken in, it has a row and an answer, and the next one is
/// taken in too.
final class StubbornReceptionTest {
    @TempDir Path folder;
    private final AtomicReference<@Nullable Throwable> inTransaction = new AtomicReference<>();
    private final AtomicReference<@Nullable Throwable> outside = new AtomicReference<>();

    private Instant now() {
        var writing = Thread.currentThread().getName().startsWith("store-writer");
        var poison = (writing ? inTransaction : outside).getAndSet(null);
        if (poison != null) {
            StubbornThread.hurl(poison);
        }
        return Scene.NINE;
    }

    private Scene scene() {
        return new Scene(folder, this::now, Set.of("test"));
    }

    @Test
    void a_picture_that_cannot_be_borne() throws Exception {
        try (var scene = scene()) {
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
        try (var scene = scene()) {
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

    /// The platform's words are English and name its files.
    @Test
    void a_picture_that_is_not_there_is_told_of_in_chinese() {
        try (var scene = scene()) {
            var picture = new Media(Media.Kind.PICTURE, "road.jpg", "road", 3);
            assertThat(scene.say("塌方了", List.of(picture))).isEqualTo(Acceptance.KEPT);
            assertThat(scene.answers())
                    .last()
                    .asString()
                    .contains("没取到")
                    .doesNotContainPattern("[a-z]");
        }
    }

    /// Before there is an id, there is no row: the platform brings it again.
    @Test
    void what_is_thrown_before_anything_else() throws Exception {
        try (var scene = scene()) {
            new StubbornThread() {
                @Override
                protected void strike(Throwable poison) {
                    outside.set(poison);
                    var fate = scene.say("列表", List.of());
                    if (fate == Acceptance.BUSY) {
                        fate = scene.fake.redeliver(scene.said() - 1);
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
        try (var scene = scene()) {
            scene.fake.upload("road", new byte[] {1, 2, 3});
            new StubbornThread() {
                @Override
                protected void strike(Throwable poison) {
                    scene.poisoned.onFetch().set(poison);
                    inTransaction.set(poison);
                    var picture = new Media(Media.Kind.PICTURE, "road.jpg", "road", 3);
                    assertThat(scene.say("塌方了", List.of(picture))).isEqualTo(Acceptance.BUSY);
                    scene.poisoned.onFetch().set(poison);
                    assertThat(scene.fake.redeliver(scene.said() - 1)).isEqualTo(Acceptance.KEPT);
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
