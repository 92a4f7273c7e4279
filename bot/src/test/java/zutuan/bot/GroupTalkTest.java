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
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.chinese.intent.Judges;
import zutuan.bot.kernel.chinese.meaning.Context;
import zutuan.bot.kernel.chinese.meaning.Decision;
import zutuan.bot.kernel.chinese.meaning.MeaningReader;
import zutuan.bot.kernel.chinese.meaning.Understanding;
import zutuan.bot.kernel.settings.Loaded;

/// What a group hears unasked, and what a speaker is asked alone, of tables whose lines taught no
/// model: see their heads for who wrote them and who could see what.
final class GroupTalkTest {
    private static final Context GROUP = Context.inGroup(LocalDateTime.of(2026, 11, 23, 10, 0));
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
    void the_group_hears_next_to_nothing_of_what_people_say() throws IOException {
        assertThat(share("unasked-chatter.tsv", GroupTalkTest::isLoud)).isLessThanOrEqualTo(0.01);
        assertThat(share("unasked-chatter.tsv", GroupTalkTest::isAsked)).isLessThanOrEqualTo(0.02);
    }

    @Test
    void what_was_kept_back_of_the_new_writers_is_left_alone_too() throws IOException {
        assertThat(share("group-talk.tsv", GroupTalkTest::isLoud)).isLessThanOrEqualTo(0.02);
        assertThat(share("group-talk.tsv", GroupTalkTest::isAsked)).isLessThanOrEqualTo(0.02);
    }

    @Test
    void nine_cries_for_help_in_ten_are_heard() throws IOException {
        assertThat(share("unasked-cries.tsv", GroupTalkTest::isLoud)).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void what_only_sounds_like_danger_raises_no_alarm() throws IOException {
        assertThat(share("unasked-negatives.tsv", GroupTalkTest::isLoud)).isLessThanOrEqualTo(0.04);
    }

    @Test
    void half_of_the_problems_that_nobody_was_told_find_their_way() throws IOException {
        assertThat(share("unasked-reports.tsv", GroupTalkTest::isAsked))
                .isGreaterThanOrEqualTo(0.45);
        assertThat(share("unasked-reports.tsv", GroupTalkTest::isLoud)).isLessThanOrEqualTo(0.06);
    }

    private static boolean isLoud(Understanding understood) {
        return understood.danger().isLoud();
    }

    private static boolean isAsked(Understanding understood) {
        return !isLoud(understood)
                && understood.decision() != Decision.SILENT
                && understood.intent().effect() == Intent.Effect.CREATES;
    }

    private static double share(String name, Predicate<Understanding> heard) throws IOException {
        var lines = lines(name);
        long found = lines.stream().map(line -> READER.read(line, GROUP)).filter(heard).count();
        return (double) found / lines.size();
    }

    private static List<String> lines(String name) throws IOException {
        String path = "/zutuan/bot/kernel/chinese/intent/" + name;
        try (InputStream stream = GroupTalkTest.class.getResourceAsStream(path)) {
            byte[] table = Objects.requireNonNull(stream, path).readAllBytes();
            return new String(table, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1)[0].replace("\\n", "\n"))
                    .toList();
        }
    }
}
