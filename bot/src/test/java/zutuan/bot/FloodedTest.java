package zutuan.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zutuan.adapters.testkit.SettableTime;

/// A member who sends far too much.
final class FloodedTest {
    private static final int LIMIT = 60;

    @TempDir Path folder;
    private final SettableTime time = new SettableTime(Scene.NINE);

    @Test
    void of_two_hundred_messages_sixty_are_answered_and_one_is_told_why() {
        try (var scene = new Scene(folder, time, Set.of("test"))) {
            flood(scene);
            var answers = scene.answers();
            assertThat(answers).filteredOn(text -> text.matches("没有1\\d+号.*")).hasSize(LIMIT);
            assertThat(answers).filteredOn(text -> text.contains("您发得太快了")).hasSize(1);
            assertThat(answers).hasSize(LIMIT + 1);
        }
    }

    private static void flood(Scene scene) {
        for (int number = 0; number < 200; number++) {
            scene.say((1000 + number) + "怎么样了", List.of());
        }
    }

    @Test
    void a_clock_that_is_set_back_silences_nobody() {
        try (var scene = new Scene(folder, time, Set.of("test"))) {
            flood(scene);
            var before = scene.answers().size();
            time.set(Scene.NINE.minusSeconds(3600));
            scene.say("1000怎么样了", List.of());
            time.set(Scene.NINE);
            assertThat(scene.answers()).hasSize(before + 1);
        }
    }

    /// Their platform keeps its own history, and the bot none.
    @Test
    void what_was_too_much_is_no_more_kept_than_anything_else() {
        try (var scene = new Scene(folder, time, Set.of())) {
            flood(scene);
            assertThat(scene.rows("true")).isEqualTo(200);
            assertThat(scene.rows("said is not null or media is not null")).isZero();
        }
    }

    @Test
    void where_the_history_lives_here_it_is_kept_whole() {
        try (var scene = new Scene(folder, time, Set.of("test"))) {
            flood(scene);
            assertThat(scene.rows("said is not null")).isEqualTo(200);
        }
    }
}
