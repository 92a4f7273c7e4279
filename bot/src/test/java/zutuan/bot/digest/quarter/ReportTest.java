package zutuan.bot.digest.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import zutuan.bot.kernel.talk.Figure.Measure;

class ReportTest {
    private final Report report = Sample.report();

    @Test
    void whoever_comes_to_two_sessions_counts_twice() {
        assertThat(report.count(Measure.SESSIONS)).isEqualTo(2);
        assertThat(report.count(Measure.ATTENDANCE)).isEqualTo(30);
    }

    @Test
    void what_is_called_differently_is_one_category_by_the_name_of_most() {
        assertThat(report.people().toString()).isEqualTo("{支书=12, 产业大户=11, =7}");
    }

    @Test
    void the_core_figure_is_a_share_of_what_was_closed() {
        assertThat(report.percent(Measure.HELPED, Measure.CLOSED)).contains(33);
    }

    @Test
    void what_no_feature_counts_is_not_there_and_appears_when_one_does() {
        assertThat(report.tally(Measure.NEEDS)).isEmpty();
        assertThat(Sample.withNeeds().percent(Measure.MET, Measure.NEEDS)).contains(50);
    }

    @Test
    void every_number_is_that_of_its_items() {
        for (var tally : report.all()) {
            int people = tally.items().stream().mapToInt(item -> item.heads()).sum();
            boolean counts = tally.measure() == Measure.ATTENDANCE;
            assertThat(tally.count()).isEqualTo(counts ? people : tally.items().size());
        }
    }
}
