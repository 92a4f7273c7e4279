package zutuan.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zutuan.bot.kernel.settings.Loaded;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.transcript.Replay;

/// Signing in at the venue is off as shipped; these transcripts are played with it switched on and
/// off.
@Tag("sockets")
class SignInTest {
    private static final String BOOKED =
            """
            @ 2026-11-23 09:00
            吴静> 约会议 11月25日 下午2点半 镇三楼会议室 李明 何勇
            < 草稿
            吴静! 确认
            < 已预订 会1
            李明>> 参加 会1
            <李明 会1
            @ 2026-11-23 09:10
            <吴静 参加1
            @ 2026-11-24 17:00
            <何勇 会议
            < 明天的会
            @ 2026-11-25 13:30
            <李明 提醒:11-25(周三)14:30
            @ 2026-11-25 14:20
            """;

    @TempDir Path folder;

    private Settings settings(boolean attendance) throws IOException {
        try (var files = Files.walk(Path.of("../config"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(Path.of("../config").relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        var bot = folder.resolve("bot.yaml");
        var yaml = Files.readString(bot);
        assertThat(yaml).contains("attendance: false");
        Files.writeString(bot, yaml.replace("attendance: false", "attendance: " + attendance));
        return switch (Features.ALL.settings(folder, Map.of())) {
            case Loaded.Ready(var ready) -> ready;
            case Loaded.Mistakes(var mistakes) -> throw new AssertionError(mistakes.toString());
        };
    }

    private void play(boolean attendance, String lines) throws IOException {
        var file = Files.writeString(folder.resolve("sign_in.chat"), BOOKED + lines);
        var outcome = Replay.play(file, settings(attendance));
        assertThat(outcome.difference()).as(String.join("\n", outcome.conversation())).isEmpty();
    }

    @Test
    void who_is_there_says_so_once_it_is_switched_on() throws IOException {
        play(
                true,
                """
                李明>> 到了
                <李明 会1
                李明>> 签到
                <李明 会1
                王芳>> 到了
                <王芳 现在没有
                # 群里签到不刷屏
                何勇> 到了
                @ 2026-11-25 17:00
                吴静>> 会议统计 第四季度
                <吴静 1场次 && 参加2人次
                """);
    }

    @Test
    void as_shipped_nobody_signs_in() throws IOException {
        play(
                false,
                """
                李明> 到了
                李明>> 签到
                <李明 来了就好,这里不用报到
                @ 2026-11-25 17:00
                吴静>> 会议统计 第四季度
                <吴静 1场次 && 参加0人次
                """);
    }
}
