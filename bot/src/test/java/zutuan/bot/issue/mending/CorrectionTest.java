package zutuan.bot.issue.mending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.bot.issue.Sample;
import zutuan.bot.issue.Town;
import zutuan.bot.issue.model.Issue.Report;

class CorrectionTest {
    private static final Report ROAD = Sample.reported(12, "七组通组路塌方了").report();

    private static Optional<Report> read(String said) {
        return Correction.read(said, ROAD, Town.ROSTER);
    }

    private static String shown(Report report) {
        var nature = report.nature();
        return "%s %s %s %s %s"
                .formatted(
                        nature.place().villageId(),
                        nature.place().hamlet(),
                        nature.domain(),
                        nature.urgency(),
                        nature.teamId());
    }

    @ParameterizedTest
    @CsvSource({
        "是六组不是七组, shiqiao 六组 INFRA PRESSING huanjing",
        "不是七组是六组, shiqiao 六组 INFRA PRESSING huanjing",
        "'不是七组,六组', shiqiao 六组 INFRA PRESSING huanjing",
        "六组, shiqiao 六组 INFRA PRESSING huanjing",
        "应该是六组, shiqiao 六组 INFRA PRESSING huanjing",
        "改为大湾村, dawan  INFRA PRESSING huanjing",
        "大湾村三组, dawan 三组 INFRA PRESSING huanjing",
        "石桥村的, -",
        "紧急, shiqiao 七组 INFRA URGENT huanjing",
        "不急, shiqiao 七组 INFRA NORMAL huanjing",
        "不紧急, shiqiao 七组 INFRA NORMAL huanjing",
        "'不是较急,是一般', shiqiao 七组 INFRA NORMAL huanjing",
        "较急, -",
        "类别 文旅, shiqiao 七组 TOURISM PRESSING wenlv",
        "待分类, -",
        "就是这样, -",
    })
    void place_kind_and_urgency_are_put_right(String said, String nature) {
        var report = read(said);

        assertThat(report.map(CorrectionTest::shown).orElse("-")).isEqualTo(nature);
        report.ifPresent(corrected -> assertThat(corrected.said()).isEqualTo(ROAD.said()));
    }

    @ParameterizedTest
    @CsvSource({
        "内容 六组桥头的路塌了一半, 六组桥头的路塌了一半",
        "内容:涵洞堵了, 涵洞堵了",
        "'应该是河堤垮了一段,不是路', '河堤垮了一段,不是路'",
    })
    void new_words_change_nothing_else(String said, String words) {
        var report = read(said).orElseThrow();

        assertThat(report.said()).isEqualTo(words);
        assertThat(report.nature()).isEqualTo(ROAD.nature());
    }

    @ParameterizedTest
    @ValueSource(strings = {"是六组不是七组", "大湾", "紧急", "不急", "环境整治", "内容 桥头塌了"})
    void a_correction_names_what_a_report_has(String said) {
        assertThat(Correction.isOne(said, Town.ROSTER)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"后天", "下午3点", "地点镇二楼", "一下时间"})
    void another_change_does_not(String said) {
        assertThat(Correction.isOne(said, Town.ROSTER)).isFalse();
    }
}
