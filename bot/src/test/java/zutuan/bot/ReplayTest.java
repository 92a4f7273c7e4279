package zutuan.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zutuan.bot.kernel.settings.Loaded;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.transcript.Replay;

/// Several transcripts played by one command.
class ReplayTest {
    private static final String GOOD = "@ 2026-11-23 09:00\n李明> /报 七组通组路塌方了\n< 已登记 && 1号\n";
    private static final String WRONG = "@ 2026-11-23 09:00\n李明> /报 七组通组路塌方了\n< 从来不会这样说\n";
    private static final String NONSENSE = "这不是剧本\n";

    private final Path folder;

    ReplayTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private record Played(boolean well, List<String> lines) {}

    private Played play(boolean failFast, String... transcripts) throws IOException {
        var files = new ArrayList<Path>();
        for (String transcript : transcripts) {
            files.add(Files.writeString(folder.resolve(files.size() + 1 + ".chat"), transcript));
        }
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        boolean well = Replay.run(files, failFast, settings(), out);
        return new Played(well, bytes.toString(StandardCharsets.UTF_8).lines().toList());
    }

    private static Settings settings() {
        return switch (Features.ALL.settings(Path.of("../config"), Map.of())) {
            case Loaded.Ready(var ready) -> ready;
            case Loaded.Mistakes(var mistakes) -> throw new AssertionError(mistakes.toString());
        };
    }

    private static List<String> verdicts(Played played) {
        return played.lines().stream()
                .filter(line -> line.startsWith("✓") || line.startsWith("✗"))
                .map(line -> line.replaceFirst("(\\d)\\.chat.*", "$1"))
                .map(line -> line.charAt(0) + line.substring(line.length() - 1))
                .toList();
    }

    @Test
    void every_file_is_played_whatever_fails() throws IOException {
        var played = play(false, WRONG, GOOD, NONSENSE, GOOD);
        assertThat(verdicts(played)).containsExactly("✗1", "✓2", "✗3", "✓4");
        assertThat(played.lines()).last().isEqualTo("2 passed, 2 failed");
        assertThat(played.well()).isFalse();
    }

    @Test
    void what_is_no_text_fails_alone() throws IOException {
        var bytes = Files.write(folder.resolve("9.chat"), new byte[] {(byte) 0xff, (byte) 0xfe});
        var good = Files.writeString(folder.resolve("8.chat"), GOOD);
        var out = new ByteArrayOutputStream();
        var lines = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(Replay.run(List.of(bytes, good), false, settings(), lines)).isFalse();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("1 passed, 1 failed");
    }

    @Test
    void the_first_failure_ends_it_when_asked_to() throws IOException {
        var played = play(true, GOOD, WRONG, GOOD);
        assertThat(verdicts(played)).containsExactly("✓1", "✗2");
        assertThat(played.lines()).last().isEqualTo("1 passed, 1 failed");
    }

    @Test
    void all_going_well_is_said_too() throws IOException {
        var played = play(false, GOOD, GOOD);
        assertThat(played.lines()).last().isEqualTo("2 passed, 0 failed");
        assertThat(played.well()).isTrue();
    }
}
