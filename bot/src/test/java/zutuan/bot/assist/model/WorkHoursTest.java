package zutuan.bot.assist.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.kernel.calendar.WorkCalendar;

final class WorkHoursTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final WorkHours HOURS =
            new WorkHours(
                    WorkCalendar.of(Map.of()), LocalTime.of(8, 30), LocalTime.of(18, 0), ZONE);

    @ParameterizedTest
    @CsvSource({
        // within a day, up to its end, over a night, over a weekend
        "2026-11-30T09:00, 2, 2026-11-30T11:00",
        "2026-11-30T16:00, 2, 2026-11-30T18:00",
        "2026-11-30T16:30, 2, 2026-12-01T09:00",
        "2026-11-27T17:00, 2, 2026-11-30T09:30",
        // before the day begins, after it has ended, on a Sunday
        "2026-11-30T05:10, 2, 2026-11-30T10:30",
        "2026-11-30T21:40, 2, 2026-12-01T10:30",
        "2026-11-29T10:00, 2, 2026-11-30T10:30",
        // more than a day
        "2026-11-30T09:00, 12, 2026-12-01T11:30",
    })
    void only_the_hours_of_working_days_count(LocalDateTime from, int hours, LocalDateTime to) {
        var at = HOURS.plus(from.atZone(ZONE).toInstant(), Duration.ofHours(hours));

        assertThat(LocalDateTime.ofInstant(at, ZONE)).isEqualTo(to);
    }
}
