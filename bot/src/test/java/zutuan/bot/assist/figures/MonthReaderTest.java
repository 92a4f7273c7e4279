package zutuan.bot.assist.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.assist.figures.MonthReader.Read;

final class MonthReaderTest {
    private static final YearMonth NOW = YearMonth.of(2026, 11);

    @ParameterizedTest
    @CsvSource({
        "'', 2026-11",
        "11月, 2026-11",
        "十一月份, 2026-11",
        "本月, 2026-11",
        "上个月, 2026-10",
        "上上个月, 2026-09",
        "1月, 2026-01",
        "去年12月, 2025-12",
        "前年三月, 2024-03",
        "2026年2月, 2026-02",
        "26年2月, 2026-02",
        "二零二五年十月, 2025-10",
        "2026-01, 2026-01",
        "2025.7, 2025-07",
        "2025/7, 2025-07",
        "' 9 月 的', 2026-09",
    })
    void a_month_that_has_been(String said, YearMonth month) {
        assertThat(MonthReader.read(said, NOW)).isEqualTo(new Read.Month(month));
    }

    @ParameterizedTest
    @CsvSource({
        "12月, 2026-12",
        "下个月, 2026-12",
        "明年1月, 2027-01",
        "2027年3月, 2027-03",
        "2030-05, 2030-05",
    })
    void a_month_to_come(String said, YearMonth month) {
        assertThat(MonthReader.read(said, NOW)).isEqualTo(new Read.Ahead(month));
    }

    @ParameterizedTest
    @CsvSource({"13月", "0月", "2026年13月", "2026-00", "九十九月"})
    void a_month_that_does_not_exist(String said) {
        assertThat(MonthReader.read(said, NOW)).isEqualTo(new Read.NoSuch(said));
    }

    @ParameterizedTest
    @CsvSource({"那阵子", "11", "月", "年月", "-", "11月12日", "烟叶", "11.5月", "99999月"})
    void anything_else(String said) {
        assertThat(MonthReader.read(said, NOW)).isEqualTo(new Read.Unclear(said));
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "5, 5分钟",
        "0, 不到1分钟",
        "1 3, 2分钟",
        "9 1 5, 5分钟",
        "60, 1小时",
        "61, 1小时1分钟",
        "1500, 1天1小时",
        "2880, 2天",
    })
    void the_median_in_words(String minutes, String words) {
        var waits =
                Stream.of(minutes.split(" ", -1))
                        .filter(one -> !one.isEmpty())
                        .map(one -> Duration.ofMinutes(Long.parseLong(one)))
                        .toList();
        var figures = new MonthFigures(0, 0, 0, 0, 0, waits);
        assertThat(figures.median().map(FigureReplies::length).orElse("")).isEqualTo(words);
        assertThat(figures.isEmpty()).isEqualTo(waits.equals(List.of()));
    }
}
