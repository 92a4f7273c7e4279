package zutuan.bot.kernel.talk.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExamplesTest {
    @ParameterizedTest
    @CsvSource({
        "认领12, 认领12",
        "约会议 12月2日下午2点半 镇三楼会议室, 约会议 12月1日下午2点半 镇三楼会议室",
        "12月1日到5日请假, 12月1日到5日请假",
        "会1改到1月3日上午9点, 会1改到12月1日上午9点",
        "11月20日到12月2日, 12月1日到12月13日",
        "5日前办好, 5日前办好",
    })
    void dates_of_an_example_lie_ahead(String example, String dated) {
        assertThat(Examples.dated(example, LocalDate.of(2026, 11, 23))).isEqualTo(dated);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-20, 12月28日到1月1日请假", "2027-02-24, 3月4日到8日请假"})
    void a_span_may_cross_a_month(LocalDate today, String dated) {
        assertThat(Examples.dated("12月1日到5日请假", today)).isEqualTo(dated);
    }
}
