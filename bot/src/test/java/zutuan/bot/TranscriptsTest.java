package zutuan.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zutuan.bot.kernel.settings.Loaded;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.transcript.Replay;

/// Plays every transcript beside the tests with the shipped configuration; or only those named in
/// the system property `transcripts`, as the quick loop does.
class TranscriptsTest {
    private static final Path ROOT = Path.of("src/test/resources/zutuan/bot");
    private static final Settings SETTINGS = settings();

    private static Settings settings() {
        return switch (Features.ALL.settings(Path.of("../config"), Map.of())) {
            case Loaded.Ready(var ready) -> ready;
            case Loaded.Mistakes(var mistakes) -> throw new AssertionError(mistakes.toString());
        };
    }

    static List<Path> transcripts() throws IOException {
        var named = System.getProperty("transcripts", "");
        return named.isEmpty() ? all() : Stream.of(named.split(",")).map(ROOT::resolve).toList();
    }

    private static List<Path> all() throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(path -> path.toString().endsWith(".chat")).sorted().toList();
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}")
    @MethodSource("transcripts")
    void goes_as_written(Path transcript) throws IOException {
        var outcome = Replay.play(transcript, SETTINGS);

        assertThat(outcome.difference()).as(String.join("\n", outcome.conversation())).isEmpty();
    }

    @Test
    void a_message_that_nobody_expects_fails_a_transcript(
            @org.junit.jupiter.api.io.TempDir Path dir) throws IOException {
        var file = Files.writeString(dir.resolve("t.chat"), "李明> /报 七组路塌了\n");

        assertThat(Replay.play(file, SETTINGS).difference())
                .hasValueSatisfying(text -> assertThat(text).contains("没料到的消息"));
    }
}
