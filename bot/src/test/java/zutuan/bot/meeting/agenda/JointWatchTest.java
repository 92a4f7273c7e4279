package zutuan.bot.meeting.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JointWatchTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00, 2026-12-16T08:30",
        "2026-12-16T08:30, 2027-03-16T08:30",
        "2026-12-31T23:59, 2027-03-16T08:30",
        "2026-01-01T00:00, 2026-03-16T08:30",
        "2026-04-02T00:00, 2026-06-15T08:30",
        "2026-09-15T08:29, 2026-09-15T08:30"
    })
    void looks_fifteen_days_before_each_quarter_ends(LocalDateTime now, LocalDateTime next) {
        assertThat(JointWatch.next(now.atZone(SHANGHAI)).toLocalDateTime()).isEqualTo(next);
    }
}
