package zutuan.bot.assist.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.Features;
import zutuan.bot.kernel.calendar.Week;
import zutuan.bot.kernel.settings.Loaded;
import zutuan.bot.kernel.settings.Mistake;

final class SeasonCalendarTest {
    @TempDir private Path config;

    @Test
    void the_shipped_calendar_has_every_crop_and_every_stage_begins_once_a_year() {
        var shipped =
                ((Loaded.Ready) load(Path.of("../config"))).settings().of(SeasonCalendar.FOLDER);

        assertThat(shipped.things()).contains("烟草", "牲畜", "玉米", "马铃薯", "五味子", "核桃", "茶叶");
        assertThat(shipped.of("烟草").stages())
                .extracting(Stage::name)
                .contains("育苗", "移栽", "打顶", "采收", "烘烤");
        assertThat(shipped.of("牲畜").stages()).extracting(Stage::name).contains("春防", "秋防");
        for (var stage : shipped.stages()) {
            assertThat(weeks(2026))
                    .filteredOn(week -> shipped.beginningIn(week).contains(stage))
                    .as("%s", stage)
                    .hasSize(1);
        }
    }

    private static List<Week> weeks(int year) {
        var first = Week.numbered(year, 1, ZoneOffset.UTC).orElseThrow();
        return IntStream.range(0, 52).mapToObj(first::later).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-09, false, 2026-12-10",
        "2026-12-10, true, 2026-12-10",
        "2026-12-11, true, 2027-12-10",
        "2027-01-31, true, 2027-12-10",
        "2027-02-10, true, 2027-12-10",
        "2027-02-11, false, 2027-12-10",
    })
    void a_stage_may_cross_the_turn_of_the_year(LocalDate day, boolean on, LocalDate next)
            throws IOException {
        var stage = calendar("农时:\n- {对象: 核桃, 时段: 修剪, 从: 12-10, 到: 02-10}\n").stages().getFirst();

        assertThat(stage.isOn(day)).isEqualTo(on);
        assertThat(stage.next(day)).isEqualTo(next);
    }

    @Test
    void what_is_wrong_is_told_all_at_once_with_its_line() throws IOException {
        var mistakes =
                mistakes(
                        """
                        农时:
                        - {对象: 烟草, 时段: 育苗, 从: 13-01, 到: 02-30}
                        - {对象: 烟草, 时段: 移栽, 从: 04-21, 到: 05-15}
                        - {对象: 烟草, 时段: 移栽, 从: 05-10, 到: 05-20}
                        - {对象: 烟草, 时段: 打顶, 从: 07-20, 到: 06-25}
                        - {对象: 烟草, 从: 四月, 到: 05-15, 备注: 无}
                        """);

        assertThat(mistakes)
                .extracting(Mistake::file)
                .allMatch(file -> file.startsWith("seasons/a.yaml:"));
        assertThat(mistakes)
                .extracting(Mistake::toString)
                .anyMatch(told -> told.contains("a.yaml:2") && told.contains("“13-01”不是一年里的一天"))
                .anyMatch(told -> told.contains("a.yaml:2") && told.contains("“02-30”不是一年里的一天"))
                .anyMatch(told -> told.contains("a.yaml:4") && told.contains("“移栽”写了两次"))
                .anyMatch(told -> told.contains("a.yaml:5") && told.contains("写反了"))
                .anyMatch(told -> told.contains("a.yaml:6") && told.contains("没有填写"))
                .anyMatch(told -> told.contains("a.yaml:6") && told.contains("“四月”"))
                .anyMatch(told -> told.contains("a.yaml:6") && told.contains("没有这一项"));
    }

    @ParameterizedTest
    @CsvSource({"''", "'农时:'", "'农时: []'"})
    void an_empty_file_is_a_mistake(String text) throws IOException {
        assertThat(mistakes(text))
                .extracting(Mistake::message)
                .anyMatch(told -> told.contains("一项也没有"));
    }

    @Test
    void the_same_stage_may_come_twice_a_year() throws IOException {
        var twice =
                """
                农时:
                - {对象: 马铃薯, 时段: 播种, 从: 01-15, 到: 02-28}
                - {对象: 马铃薯, 时段: 播种, 从: 08-01, 到: 08-31}
                """;

        assertThat(calendar(twice).stages()).hasSize(2);
    }

    @Test
    void without_the_folder_there_is_no_calendar() throws IOException {
        write("农时:\n- {对象: 茶叶, 时段: 春茶, 从: 03-20, 到: 05-05}\n");
        Files.delete(config.resolve("seasons/a.yaml"));

        assertThat(((Loaded.Ready) load(config)).settings().of(SeasonCalendar.FOLDER).stages())
                .isEmpty();
    }

    private SeasonCalendar calendar(String text) throws IOException {
        write(text);
        return ((Loaded.Ready) load(config)).settings().of(SeasonCalendar.FOLDER);
    }

    private List<Mistake> mistakes(String text) throws IOException {
        write(text);
        return ((Loaded.Mistakes) load(config)).mistakes();
    }

    private static Loaded load(Path directory) {
        return Features.ALL.settings(directory, Map.of());
    }

    private void write(String text) throws IOException {
        Files.createDirectories(config.resolve("seasons"));
        Files.writeString(
                config.resolve("roster.yaml"), Files.readString(Path.of("../config/roster.yaml")));
        Files.writeString(config.resolve("bot.yaml"), "");
        Files.writeString(config.resolve("seasons/a.yaml"), text);
    }
}
