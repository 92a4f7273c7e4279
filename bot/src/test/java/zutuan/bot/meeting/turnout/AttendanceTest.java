package zutuan.bot.meeting.turnout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zutuan.bot.Features;
import zutuan.bot.kernel.settings.Loaded;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.transcript.Replay;

/// Signing in at the venue, in a town that has switched it on; the shipped configuration has not.
class AttendanceTest {
    @TempDir private Path folder = Path.of("");

    private Settings settings(boolean attendance) throws IOException {
        try (var files = Files.walk(Path.of("../config"))) {
            for (Path from : files.toList()) {
                Path to = folder.resolve(Path.of("../config").relativize(from).toString());
                if (Files.isDirectory(from)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(from, to);
                }
            }
        }
        var file = folder.resolve("bot.yaml");
        Files.writeString(
                file,
                Files.readString(file).replace("attendance: false", "attendance: " + attendance));
        return switch (Features.ALL.settings(folder, Map.of())) {
            case Loaded.Ready(var ready) -> ready;
            case Loaded.Mistakes(var mistakes) -> throw new AssertionError(mistakes.toString());
        };
    }

    @Test
    void whoever_is_there_within_the_hour_is_counted_once() throws IOException {
        plays(true, "现在没有要报到的会", "会1已记到会", "会1已记到会", "1场次,参加2人次");
    }

    @Test
    void where_it_is_off_nobody_signs_in() throws IOException {
        plays(false, "不用报到", "不用报到", "不用报到", "1场次,参加0人次");
    }

    private void plays(boolean attendance, String early, String first, String again, String total)
            throws IOException {
        var settings = settings(attendance);
        var story =
                Files.writeString(
                        folder.resolve("attendance.chat"), story(early, first, again, total));

        var outcome = Replay.play(story, settings);
        assertThat(outcome.difference()).as(String.join("\n", outcome.conversation())).isEmpty();
    }

    private static String story(String early, String first, String again, String total) {
        return """
        @ 2026-11-23 09:00
        吴静>> 约产业碰头会 11月25日上午10点到11点 镇二楼会议室 李明、王芳
        <吴静 草稿
        吴静>> 确认
        <吴静 会1
        < 会1
        @ 2026-11-25 08:50
        <*
        李明>> 到了 会1
        <李明 %s
        @ 2026-11-25 09:30
        <*
        李明>> 到了 会1
        <李明 %s
        王芳> 到了
        李明>> 到了
        <李明 %s
        @ 2026-11-25 12:00
        <*
        吴静>> 会议统计 11月
        <吴静 %s
        """
                .formatted(early, first, again, total);
    }
}
