package zutuan.bot.kernel.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file holds, loading answers with settings or mistakes and never throws. */
class DamagedFilesTest {
    private static final String PIECES = "\t \n:-[]{}#&*!|>'\"%@`?,~\u0000\u0007石a1";
    private static final int ROUNDS = 100;

    @TempDir private Path directory = Path.of("");

    @ParameterizedTest
    @ValueSource(longs = {11, 23, 47})
    void a_damaged_roster_never_throws(long seed) {
        var folder = new ConfigFolder(directory);
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            String text = damaged(ConfigFolder.ROSTER, random);
            assertThatCode(() -> folder.with("roster.yaml", text).mistakes(Map.of()))
                    .as("seed %d: %s", seed, text)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "? [a]\n: b",
                "? {a: b}\n: c",
                "a: !!binary ###",
                "a: !!java.net.URL [x]",
                "a: &x [*x]",
                "%YAML 9.9\n---\na: 1",
                "a: \"\\ud800\"",
                "'': 1",
                "~: 1",
                "---\n---\n",
                "rosters: [\"\\0\"]",
                "rosters: [\"..\"]",
            })
    void odd_yaml_never_throws(String text) {
        var folder = new ConfigFolder(directory).with("bot.yaml", text);
        assertThatCode(() -> folder.mistakes(Map.of())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 5_000, 100_000})
    void deep_nesting_never_throws(int depth) {
        var folder = new ConfigFolder(directory).with("bot.yaml", "a: " + "[".repeat(depth));
        assertThatCode(() -> folder.mistakes(Map.of())).doesNotThrowAnyException();
    }

    /** Not even on a thread with a small stack, which is what the depth limit is for. */
    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "[{a: "})
    void deep_nesting_is_told_with_its_line(String opening) throws Exception {
        var folder =
                new ConfigFolder(directory).with("bot.yaml", "a:\n  " + opening.repeat(100_000));
        var mistakes = new AtomicReference<List<Mistake>>(List.of());
        var small =
                new Thread(
                        null, () -> mistakes.set(folder.mistakes(Map.of())), "small", 256 * 1024);
        small.start();
        small.join();
        assertThat(mistakes.get())
                .anySatisfy(mistake -> assertThat(mistake.toString()).contains("嵌套太深", "bot.yaml"));
    }

    private static String damaged(String text, Random random) {
        var changed = new StringBuilder(text);
        for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
            int place = random.nextInt(changed.length());
            if (random.nextBoolean()) {
                changed.deleteCharAt(place);
            } else {
                changed.insert(place, PIECES.charAt(random.nextInt(PIECES.length())));
            }
        }
        return changed.toString();
    }
}
