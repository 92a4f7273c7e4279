package zutuan.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import zutuan.bot.kernel.chinese.intent.Example;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.chinese.intent.Judges;
import zutuan.bot.kernel.chinese.meaning.Context;
import zutuan.bot.kernel.chinese.meaning.Decision;
import zutuan.bot.kernel.chinese.meaning.MeaningReader;
import zutuan.bot.kernel.chinese.meaning.Understanding;
import zutuan.bot.kernel.settings.Loaded;

/// What is done with messages that nobody tuned for: the blind split, and chatter written the same
/// way.
final class BlindDecisionsTest {
    private static final Context GROUP = Context.inGroup(LocalDateTime.of(2026, 9, 9, 10, 0));
    private static final MeaningReader READER = reader();

    private static MeaningReader reader() {
        var loaded = Features.ALL.settings(Path.of("../config"), Map.of());
        if (!(loaded instanceof Loaded.Ready(var settings))) {
            throw new AssertionError(loaded);
        }
        return Comprehension.of(
                settings,
                Judges.shipped(),
                settings.roster().getFirst(),
                Rehearsed.commands(settings),
                Features.ALL.subjects());
    }

    @Test
    void what_it_acts_on_is_right_and_it_acts_on_more_than_half() throws IOException {
        var examples = lines("blind.tsv").stream().map(Example::parse).toList();
        var acted = examples.stream().filter(example -> acts(read(example))).toList();
        long right =
                acted.stream()
                        .filter(example -> read(example).intent() == example.intent())
                        .count();
        long forTheBot = examples.stream().filter(each -> each.intent() != Intent.CHITCHAT).count();

        assertThat((double) acted.size() / forTheBot).isGreaterThan(0.55);
        assertThat((double) right / acted.size()).isGreaterThanOrEqualTo(0.965);
    }

    @Test
    void it_keeps_out_of_chatter() throws IOException {
        var spoken =
                lines("blind-chatter.tsv").stream()
                        .map(line -> READER.read(line, GROUP))
                        .filter(understood -> understood.decision() != Decision.SILENT)
                        .toList();

        assertThat(spoken).hasSizeLessThanOrEqualTo(1);
    }

    private static Understanding read(Example example) {
        return READER.read(example.text(), GROUP.replyTo(example.card()));
    }

    private static boolean acts(Understanding understood) {
        return understood.decision() == Decision.RUN || understood.decision() == Decision.DRAFT;
    }

    private static List<String> lines(String name) throws IOException {
        String path = "/zutuan/bot/kernel/chinese/intent/" + name;
        try (InputStream stream = BlindDecisionsTest.class.getResourceAsStream(path)) {
            byte[] table = Objects.requireNonNull(stream, path).readAllBytes();
            return new String(table, StandardCharsets.UTF_8).lines().skip(1).toList();
        }
    }
}
