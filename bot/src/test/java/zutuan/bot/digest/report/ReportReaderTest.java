package zutuan.bot.digest.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportReaderTest {
    @ParameterizedTest
    @CsvSource({
        "季度报告, card",
        "季度报告 2026年第四季度, card",
        "上季度的报告, card",
        "看一下四季度报告, card",
        "季度报告 2026Q4 人次, ATTENDANCE",
        "2026年第四季度的季度报告 场次, SESSIONS",
        "季度报告 2026Q4 研究解决, STUDIED",
        "季度报告 上季度 外援, HELPED",
        "季度报告 2026Q4 未确认, UNCONFIRMED",
        "季度报告 2026Q4 技术求助, ASSISTED",
        "季度报告 2026Q4 口径, definitions",
        "季度报告 2026Q4 导出, files",
        "季度报告 2026Q4 支书, category 支书",
        "季度报告 2026Q4 人次 村民代表, category 村民代表",
        "季报 本季度 新增, REPORTED",
        "2026年的季报, card",
        "去年季报 场次, SESSIONS",
    })
    void reads_what_is_wanted(String said, String what) {
        assertThat(ReportReader.read(said).orElseThrow().what().text()).isEqualTo(what);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "季度报告交了没",
                "四季度的报告写得真好",
                "我在写第四季度联席会议的报告",
                "报告",
                "去年的报告",
                "2026年总结",
                "本季度怎么样",
                "季度报告 我们村的路什么时候修好",
                "周报"
            })
    void leaves_the_rest_alone(String said) {
        assertThat(ReportReader.read(said)).isEmpty();
    }
}
