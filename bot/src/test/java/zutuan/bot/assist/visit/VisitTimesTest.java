package zutuan.bot.assist.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.assist.visit.VisitTimes.When;
import zutuan.bot.kernel.calendar.WorkCalendar;
import zutuan.bot.kernel.chinese.time.TimeReader;

/// Said on Monday, 30 November 2026, at nine.
final class VisitTimesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW =
            LocalDateTime.parse("2026-11-30T09:00").atZone(ZONE).toInstant();
    private static final VisitTimes TIMES =
            new VisitTimes(new TimeReader(ZONE, WorkCalendar.of(Map.of())), ZONE);

    @ParameterizedTest
    @CsvSource({
        "明天上午10点到, 2026-12-01T10:00, TIME",
        "明天上午到, 2026-12-01T08:00, HALF",
        "后天去看, 2026-12-02T09:00, DAY",
        "周四下午3点, 2026-12-03T15:00, TIME",
        "半个小时到, 2026-11-30T09:30, TIME",
        "'本来说明天,改到后天上午9点', 2026-12-02T09:00, TIME",
    })
    void a_visit_is_as_exact_as_it_was_said(String said, LocalDateTime at, String precision) {
        var when = TIMES.visit(said, NOW);

        assertThat(when).isInstanceOf(When.At.class);
        var visit = ((When.At) when).visit();
        assertThat(LocalDateTime.ofInstant(visit.at(), ZONE)).isEqualTo(at);
        assertThat(visit.precision()).hasToString(precision);
    }

    @ParameterizedTest
    @CsvSource({
        "昨天下午, Past",
        "11月20日, Past",
        "今天早上8点, Past",
        "有空就来, Unclear",
        "马上安排, Unclear",
        "'', None",
    })
    void what_is_no_visit_says_why(String said, String why) {
        assertThat(TIMES.visit(said, NOW).getClass().getSimpleName()).isEqualTo(why);
    }
}
