package zutuan.bot;

import static org.assertj.core.api.Assertions.assertThat;

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
import zutuan.bot.assist.AssistModule;
import zutuan.bot.assist.Cases;
import zutuan.bot.assist.ask.SimilarCases.Found;
import zutuan.bot.kernel.settings.Loaded;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.talk.FeatureModule;

/// What was solved before is shown first, with a book of cases of one case.
final class SolvedBeforeTest {
    private static final Found MAGNESIUM = new Found("案例3", "去年8月", "孙工", "烟叶下部叶发黄", "缺镁,喷硫酸镁");
    private static final String ASKED = "求助 烟叶下部叶发黄,二组老李家 15亩";

    @TempDir private Path folder;
    private final List<String> drafts = new ArrayList<>();
    private Scene scene;

    @BeforeEach
    void open() {
        var cases =
                new Cases(
                        (_, _, words) -> words.contains("发黄") ? List.of(MAGNESIUM) : List.of(),
                        (_, told, _) -> drafts.add(told.symptom() + "|" + told.remedy()));
        var modules = with(new AssistModule(cases));
        scene = new Scene(folder, InstantSource.fixed(Scene.NINE), Set.of(), settings(), modules);
    }

    private static Modules with(AssistModule module) {
        var all =
                Features.ALL.all().stream()
                        .<FeatureModule>map(one -> one instanceof AssistModule ? module : one)
                        .toList();
        return new Modules(all);
    }

    private static Settings settings() {
        return switch (Features.ALL.settings(Path.of("../config"), Map.of())) {
            case Loaded.Ready(var ready) -> ready;
            case Loaded.Mistakes(var mistakes) -> throw new AssertionError(mistakes.toString());
        };
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void it_is_shown_before_anybody_is_called() {
        scene.say(ASKED, List.of());

        assertThat(scene.answers())
                .singleElement()
                .asString()
                .contains("去年8月 案例3：烟叶下部叶发黄（孙工）", "仍要请人？", "以当地站所意见为准")
                .doesNotContain("已通知");
    }

    @Test
    void who_was_helped_by_it_needs_nobody() {
        scene.say(ASKED, List.of());
        scene.say("解决了", List.of());

        assertThat(scene.answers()).last().asString().contains("J1解决了");
        assertThat(drafts).isEmpty();
    }

    @Test
    void who_was_not_gets_a_technician() {
        scene.say(ASKED, List.of());
        scene.say("仍要请人", List.of());

        assertThat(scene.answers()).anySatisfy(said -> assertThat(said).contains("已通知当班 孙工"));
        assertThat(scene.answers()).anySatisfy(said -> assertThat(said).contains("李明求助J1"));
    }

    @Test
    void where_nothing_is_similar_it_goes_on_at_once() {
        scene.say("求助 烟叶卷边,二组老李家 15亩", List.of());

        assertThat(scene.answers()).anySatisfy(said -> assertThat(said).contains("已通知当班 孙工"));
    }
}
