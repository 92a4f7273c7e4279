package zutuan.bot.digest.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import zutuan.bot.digest.quarter.Report;
import zutuan.bot.digest.quarter.Sample;
import zutuan.bot.kernel.talk.Figure.Measure;

class ReportPageTest {
    private final Report report = Sample.report();
    private final String page = new ReportPage(report, Sample.QUARTER).write(false);

    @Test
    void every_number_leads_to_a_list_of_as_many_things() {
        for (var tally : report.all()) {
            String name = tally.measure().name();
            assertThat(page)
                    .contains("<a href=\"#" + name + "\">", "<section id=\"" + name + "\">");
            assertThat(page.split("<li id=\"" + name + "-", -1)).hasSize(1 + tally.items().size());
        }
    }

    @Test
    void what_members_typed_is_escaped() {
        assertThat(page).doesNotContain("<script>").contains("&lt;script&gt;");
    }

    @Test
    void says_until_when_and_leads_to_the_quarter_before() {
        assertThat(page).contains("截至12-01", "/report/2026-Q3").doesNotContain("/report/2027-Q1");
    }

    @Test
    void of_one_member_only_what_they_had_a_part_in() {
        var own = report.only(item -> item.parts().stream().anyMatch(part -> part.isBy("liming")));
        var ownPage = new ReportPage(own, Sample.QUARTER).write(false);
        assertThat(ownPage).contains("石桥村七组 路塌方").doesNotContain("红岩村 路灯不亮");
        assertThat(own.count(Measure.CLOSED)).isEqualTo(1);
    }
}
