package zutuan.bot.digest.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.bot.digest.quarter.QuarterWish.Found;
import zutuan.bot.kernel.calendar.Quarter;

class QuarterWordsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Quarter NOW = new Quarter(2026, 4, ZONE);

    @ParameterizedTest
    @CsvSource({
        "本季度, 2026-Q4",
        "上季度, 2026-Q3",
        "上个季度, 2026-Q3",
        "上上季度, 2026-Q2",
        "第四季度, 2026-Q4",
        "四季度, 2026-Q4",
        "一季度, 2026-Q1",
        "3季度, 2026-Q3",
        "2026年第四季度, 2026-Q4",
        "2025年的第四季度, 2025-Q4",
        "2026Q4, 2026-Q4",
        "2026-Q2, 2026-Q2",
        "2026年Q1, 2026-Q1",
        "q3, 2026-Q3",
        "去年第四季度, 2025-Q4",
        "去年的四季度, 2025-Q4",
        "前年二季度, 2024-Q2",
        "今年第三季度, 2026-Q3",
    })
    void names_a_quarter(String said, String meant) {
        var cut = QuarterWords.find(said).orElseThrow();

        assertThat(cut.wish().from(NOW)).isInstanceOf(Found.Here.class);
        assertThat(((Found.Here) cut.wish().from(NOW)).quarter().text()).isEqualTo(meant);
        assertThat(cut.without(said)).isBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"下季度", "2027年第一季度", "2027Q1", "明年一季度"})
    void what_is_yet_to_come_is_future(String said) {
        var cut = QuarterWords.find(said).orElseThrow();

        assertThat(cut.wish().from(NOW)).isInstanceOf(Found.Future.class);
    }

    @ParameterizedTest
    @CsvSource({"第五季度, 5", "2026年第0季度, 0", "13季度, 13", "2026Q7, 7"})
    void a_year_has_four(String said, int number) {
        var cut = QuarterWords.find(said).orElseThrow();

        assertThat(cut.wish().from(NOW)).isEqualTo(new Found.NoSuchQuarter(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"季度报告", "本月", "第48周", "四个村", "2026年"})
    void nothing_else_is_one(String said) {
        assertThat(QuarterWords.find(said)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026年", "今年", "去年的", "2025年度的"})
    void of_a_year_it_is_not_said_which(String said) {
        var cut = QuarterWords.findOrYear(said).orElseThrow();

        assertThat(cut.wish().from(NOW)).isInstanceOf(Found.Unsaid.class);
        assertThat(cut.without(said)).isBlank();
    }

    @Test
    void while_a_year_is_young_its_last_quarter_is_that_of_the_year_before() {
        var young = new Quarter(2027, 1, ZONE);

        assertThat(new QuarterWish.Numbered(null, 4).from(young)).isEqualTo(new Found.Here(NOW));
        assertThat(new QuarterWish.Numbered(null, 2).from(young)).isInstanceOf(Found.Future.class);
    }

    @Test
    void a_quarter_begins_and_ends_at_midnight_of_its_place() {
        assertThat(NOW.days().from()).isEqualTo("2026-09-30T16:00:00Z");
        assertThat(NOW.days().until()).isEqualTo("2026-12-31T16:00:00Z");
        assertThat(NOW.days().last()).isEqualTo("2026-12-31");
        assertThat(NOW.later(1).text()).isEqualTo("2027-Q1");
        assertThat(Quarter.parse("2026-Q4", ZONE)).isEqualTo(NOW);
    }
}
