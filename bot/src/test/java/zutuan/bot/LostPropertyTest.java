package zutuan.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zutuan.bot.kernel.calendar.Week;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.chinese.meaning.Context;
import zutuan.bot.kernel.chinese.slot.Reference;
import zutuan.bot.kernel.settings.Loaded;
import zutuan.bot.kernel.settings.Mistake;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.talk.Feature;
import zutuan.bot.kernel.talk.FeatureModule;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Summary;
import zutuan.bot.lost.LostModule;

/// A feature moves in with a package, a folder of migrations and one line.
final class LostPropertyTest {
    private static final Modules WITH_IT = with(new LostModule());

    @TempDir private Path folder;
    private Settings settings;
    private Scene scene;

    private static Modules with(FeatureModule module) {
        var all = new ArrayList<>(Features.ALL.all());
        all.add(module);
        return new Modules(all);
    }

    @BeforeEach
    void open() throws IOException {
        var loaded = WITH_IT.settings(config("lost: {keptDays: 7}"), Map.of());
        settings = ((Loaded.Ready) loaded).settings();
        var clock = InstantSource.fixed(Scene.NINE);
        scene = new Scene(folder, clock, Set.of(), settings, WITH_IT);
    }

    private Path config(String line) throws IOException {
        var config = Files.createDirectories(folder.resolve("config"));
        var roster = Files.readString(Path.of("../config/roster.yaml"));
        Files.writeString(config.resolve("roster.yaml"), roster);
        Files.writeString(config.resolve("bot.yaml"), line);
        return config;
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void its_command_writes_its_table_as_its_setting_says() {
        scene.say("失物 一把黑伞", List.of());

        assertThat(scene.answers()).containsExactly("已登记失1,保管7天");
    }

    @Test
    void a_mistake_in_its_section_is_told_like_any_other() throws IOException {
        var loaded = WITH_IT.settings(config("lost: {keptDays: 0, days: 7}\nsevrer: {}"), Map.of());

        assertThat(((Loaded.Mistakes) loaded).mistakes())
                .extracting(Mistake::key)
                .containsExactly("lost.keptDays", "lost.days", "sevrer");
    }

    @Test
    void a_sentence_of_its_intent_is_offered_to_it() {
        scene.say("主题党日活动已开展,重温誓词,22人", List.of());
        scene.say("是", List.of());

        assertThat(scene.answers().getFirst()).contains("登记失物");
        assertThat(scene.answers()).last().isEqualTo("已登记失1,保管7天");
    }

    @Test
    void its_numbers_are_read() {
        var roster = settings.roster().getFirst();
        var reader = scene.core.comprehension().reader(roster);
        var now = Operations.present(settings);
        var slots = reader.read("失4是谁的", Context.inGroup(now)).slots();

        assertThat(slots.references()).extracting(Reference::kind).containsExactly("lost");
    }

    @Test
    void its_table_is_exported() throws Exception {
        scene.say("失物 一把黑伞", List.of());
        var file = folder.resolve("lost.csv");
        var operands = List.of("lost", "--to", file.toString());
        var arguments = new Arguments("export", Path.of("config"), operands);

        var export = ExportCommandLine.of(arguments, WITH_IT.exports());

        assertThat(export.run(settings, scene.core.database())).isEqualTo(1);
        assertThat(export.rows()).isEqualTo("件失物");
        assertThat(Files.readString(file)).contains("失1,一把黑伞");
    }

    @Test
    void its_line_stands_in_the_summary_of_the_week() {
        scene.say("失物 一把黑伞", List.of());
        var week = Week.of(Scene.NINE, settings.zone());
        var roster = settings.roster().getFirst();

        var lines =
                scene.core.database().read(tx -> scene.core.summaries(tx, roster, week)).stream()
                        .map(Summary::lines)
                        .flatMap(List::stream);

        assertThat(lines).containsExactly("本周捡到失物1件");
    }

    @Test
    void two_that_claim_one_intent_do_not_start() {
        assertThatThrownBy(() -> with(new Rival("rival", Set.of(Intent.LIST_ISSUES))))
                .hasMessage("the intent LIST_ISSUES is claimed by issue and by rival");
        assertThatThrownBy(() -> with(new Rival("rival", Set.of(Intent.HELP_GREETING))))
                .hasMessage("the intent HELP_GREETING is claimed by the kernel and by rival");
        assertThatThrownBy(() -> with(new Rival("issue", Set.of())))
                .hasMessage("the name issue is claimed by issue and by issue");
    }

    private record Rival(String id, Set<Intent> intents) implements FeatureModule {
        @Override
        public Feature create(Kit kit) {
            throw new UnsupportedOperationException("never put to work");
        }
    }
}
