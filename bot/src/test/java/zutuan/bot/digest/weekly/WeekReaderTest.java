package zutuan.bot.digest.weekly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.bot.digest.weekly.WeekWish.Found;
import zutuan.bot.kernel.calendar.Week;

class WeekReaderTest {
    private static final Week W48 =
            new Week(LocalDate.of(2026, 11, 23), ZoneId.of("Asia/Shanghai"));

    @ParameterizedTest
    @CsvSource({
        "周报, 2026-W48,",
        "看看周报, 2026-W48,",
        "本周周报, 2026-W48,",
        "上周周报, 2026-W47,",
        "上个星期的周报, 2026-W47,",
        "上上周的周报, 2026-W46,",
        "周报 47周, 2026-W47,",
        "第47周的周报, 2026-W47,",
        "第四十七周周报, 2026-W47,",
        "2025年第30周的周报, 2025-W30,",
        "周报 2025年 第30周, 2025-W30,",
        "11月20日那周的周报, 2026-W47,",
        "周报 1月5号那周 办结, 2026-W02, DONE",
        "周报 超期, 2026-W48, OVERDUE",
        "周报 超期的有哪些?, 2026-W48, OVERDUE",
        "上周周报的办结, 2026-W47, DONE",
        "周报 47周 未确认自动销号, 2026-W47, UNCONFIRMED",
        "周报 下周会议, 2026-W48, AHEAD",
        "周报 在办, 2026-W48, OPEN",
        "这周新增了多少问题, 2026-W48, NEW",
        "上周办结几个问题?, 2026-W47, DONE",
        "本周有多少问题超期, 2026-W48, OVERDUE",
        "第47周一共新增多少个问题, 2026-W47, NEW",
    })
    void names_a_week_and_one_of_its_numbers(String said, String week, String kind) {
        var wish = WeekReader.read(said).orElseThrow();
        assertThat(wish.week().from(W48)).isEqualTo(new Found.Here(week(week)));
        assertThat(wish.kind() == null ? null : wish.kind().name()).isEqualTo(kind);
    }

    private static Week week(String text) {
        return Week.parse(text, W48.zone());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "这个周报是谁写的",
                "县里要的周报我明天交",
                "周报改周一8点",
                "关闭周报",
                "发周报",
                "村里的周报",
                "超期",
                "上周",
                "这周多少问题",
                "这周我们村新增了多少问题",
                "上周超期",
                "新增了多少问题"
            })
    void is_nothing_else(String said) {
        assertThat(WeekReader.read(said)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "周报 54周, 2026, 54, 53",
        "周报 0周, 2026, 0, 53",
        "周报 2025年53周, 2025, 53, 52",
        "周报 999999999999周, 2026, 9999, 53",
    })
    void knows_which_weeks_there_are(String said, int year, int number, int last) {
        assertThat(WeekReader.read(said).orElseThrow().week().from(W48))
                .isEqualTo(new Found.NoSuchWeek(year, number, last));
    }

    @ParameterizedTest
    @CsvSource({
        "周报 49周, 2026-W49",
        "周报 2027年1周, 2027-W01",
        "下周的周报, 2026-W49",
        "周报 12月5日那周, 2026-W49",
    })
    void knows_which_are_still_to_come(String said, String week) {
        assertThat(WeekReader.read(said).orElseThrow().week().from(W48))
                .isEqualTo(new Found.Future(week(week)));
    }

    @ParameterizedTest
    @CsvSource({"周报 53周, 2026-W53", "周报 1周, 2027-W01"})
    void in_january_a_late_week_is_that_of_the_year_before(String said, String week) {
        assertThat(WeekReader.read(said).orElseThrow().week().from(week("2027-W01")))
                .isEqualTo(new Found.Here(week(week)));
    }

    @ParameterizedTest
    @CsvSource({
        "这周新增了多少问题, 周报 新增",
        "上周办结了几件, 周报 上周 办结",
        "这周情况怎么样, 周报",
        "第47周超期的有几个, 周报 第47周 超期",
    })
    void a_question_becomes_a_typed_form_that_is_read(String asked, String typed) {
        assertThat(WeekReader.typed(asked)).isEqualTo(typed);
        assertThat(WeekReader.read(typed)).isPresent();
    }
}
