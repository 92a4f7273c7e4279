package zutuan.bot.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.kernel.calendar.HolidayTable.Parsed;

class HolidayTableTest {
    @ParameterizedTest
    @CsvSource({
        "2026-05-01 off 劳动节, 应是三列",
        "2026-05-01|off|, 应是三列",
        "2025-05-02|off|劳动节, 不是 2026 年",
        "2026-02-30|off|春节, 没有“2026-02-30”这一天",
        "5月1日|off|劳动节, 日期请写成 2026-01-01",
        "2026-05-02|放假|劳动节, 只能写 off",
        "2026-05-01|work|劳动节, 第 1 行已写过",
        "2026-05-08|work|劳动节, 本来就上班",
        "2026-05-09|work|国庆节, 没有这个节放假",
        "2026-05-07|off|劳动节, 隔着上班日",
    })
    void a_bad_line_is_refused_with_file_and_line(String line, String reason) {
        assertThat(faults("2026-05-01|off|劳动节", line))
                .singleElement()
                .asString()
                .startsWith("2026.tsv:2 ")
                .contains(reason);
    }

    @Test
    void all_bad_lines_are_told_at_once() {
        assertThat(faults("2026-05-01", "", "# 注", "2026-13-01|off|春节", "2026-05-01|x|劳动节"))
                .extracting(fault -> fault.substring(0, 10))
                .containsExactly("2026.tsv:1", "2026.tsv:4", "2026.tsv:5");
    }

    @Test
    void an_empty_table_is_refused() {
        assertThat(faults("# 只有注释", " ")).hasSize(1);
    }

    @Test
    void a_weekend_may_lie_within_a_holiday_and_new_year_at_both_ends() {
        assertThat(
                        faults(
                                "2026-01-01|off|元旦",
                                "2026-12-31|off|元旦",
                                "2026-04-03|off|清明",
                                "2026-04-06|off|清明"))
                .isEmpty();
    }

    private static List<String> faults(String... lines) {
        List<String> tabbed = List.of(String.join("\n", lines).replace('|', '\t').split("\n", -1));
        return switch (HolidayTable.parse("2026.tsv", 2026, tabbed)) {
            case Parsed.Read _ -> List.of();
            case Parsed.Refused(List<String> faults) -> faults;
        };
    }
}
