package zutuan.bot.digest.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import zutuan.bot.digest.quarter.Sample;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.talk.Figure;

class AppraisalTest {
    private static Member of(String id, String unit) {
        var roles = Set.of(Role.FIRST_SECRETARY);
        return new Member(id, "李明", roles, "shiqiao", unit, null, Set.of(), Set.of(), null);
    }

    @Test
    void has_what_the_member_did_each_with_its_id_and_link() {
        var appraisal = new Appraisal(of("liming", "县交通运输服务中心"), Sample.report());
        var rows = new AppraisalFiles(appraisal, "http://x/report/2026-Q4").tables();

        assertThat(rows).extracting(table -> table.name()).containsExactly("主办办结", "协办办结", "记下的活动");
        assertThat(rows.getFirst().rows())
                .containsExactly(
                        List.of(
                                "1号",
                                "10-10(周六)",
                                "石桥村七组 路塌方",
                                "http://x/report/2026-Q4#CLOSED-issue-1"));
        assertThat(appraisal.units()).isEmpty();
    }

    @Test
    void has_what_the_unit_gave_under_its_short_name() {
        var appraisal = new Appraisal(of("zhaoqiang", "市住房和城乡建设局"), Sample.report());

        assertThat(appraisal.units())
                .singleElement()
                .extracting(section -> section.items().size(), section -> section.measure())
                .containsExactly(1, Figure.Measure.CLOSED);
        assertThat(appraisal.own()).allMatch(section -> section.items().isEmpty());
    }

    @Test
    void has_what_others_of_the_unit_did() {
        var appraisal = new Appraisal(of("heyong", "县交通运输服务中心"), Sample.report());

        assertThat(appraisal.units()).hasSize(1);
    }

    @Test
    void nobody_is_weighed_or_compared() throws IOException {
        var words =
                Files.readString(
                        Path.of("src/main/java/zutuan/bot/digest/appraisal/AppraisalReplies.java"));

        assertThat(words)
                .doesNotContain("得分", "排名", "名次", "第一名", "优秀", "良好", "平均", "高于", "低于", "%%");
    }
}
