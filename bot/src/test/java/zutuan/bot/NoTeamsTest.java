package zutuan.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zutuan.adapters.testkit.SettableTime;
import zutuan.bot.kernel.settings.Loaded;
import zutuan.bot.kernel.settings.Settings;

/// A workspace without service teams has digest and report like any other.
final class NoTeamsTest {
    private static final Instant FRIDAY_AFTER_FIVE = Instant.parse("2026-11-27T09:01:00Z");

    @TempDir private Path folder;

    @Test
    void digest_and_report_work() throws IOException {
        var clock = new SettableTime(Scene.NINE);
        try (var scene = new Scene(folder, clock, Set.of(), settings(), Features.ALL)) {
            scene.core.plan();
            scene.say("/报 石桥村二组垃圾池满了", List.of());
            scene.say("认领1", List.of());
            scene.say("记活动 今天石桥村培训，支书3人", List.of());
            scene.say("季度报告", List.of());

            assertThat(scene.answers()).last().asString().contains("活动1场次", "参加3人次（支书3）", "新增问题1件");

            clock.set(FRIDAY_AFTER_FIVE);

            assertThat(scene.answers())
                    .anyMatch(text -> text.contains("【周报】2026年第48周") && text.contains("新增1件"));
        }
    }

    private Settings settings() throws IOException {
        var config = Files.createDirectories(folder.resolve("config"));
        var roster =
                Files.readAllLines(Path.of("../config/roster.yaml")).stream()
                        .filter(line -> !line.contains("domains:") && !line.equals("teams:"))
                        .map(line -> line.replaceAll(" teams: \\[[^]]*],", ""))
                        .toList();
        Files.write(config.resolve("roster.yaml"), roster);
        Files.writeString(config.resolve("bot.yaml"), "");
        var loaded = Features.ALL.settings(config, Map.of());
        assertThat(loaded).isInstanceOf(Loaded.Ready.class);
        var settings = ((Loaded.Ready) loaded).settings();
        assertThat(settings.roster().getFirst().teams()).isEmpty();
        return settings;
    }
}
