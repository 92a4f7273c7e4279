package zutuan.bot.kernel.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuietHoursTest {
    @ParameterizedTest
    @CsvSource({
        "21:00, 07:30, 2026-11-23T20:59:59, 2026-11-23T20:59:59",
        "21:00, 07:30, 2026-11-23T21:00, 2026-11-24T07:30",
        "21:00, 07:30, 2026-12-31T23:10, 2027-01-01T07:30",
        "21:00, 07:30, 2026-11-24T00:00, 2026-11-24T07:30",
        "21:00, 07:30, 2026-11-24T07:29:59, 2026-11-24T07:30",
        "21:00, 07:30, 2026-11-24T07:30, 2026-11-24T07:30",
        "12:00, 14:00, 2026-11-24T11:59, 2026-11-24T11:59",
        "12:00, 14:00, 2026-11-24T12:00, 2026-11-24T14:00",
        "12:00, 14:00, 2026-11-24T15:00, 2026-11-24T15:00",
        "08:00, 08:00, 2026-11-24T08:00, 2026-11-24T08:00",
    })
    void a_time_moves_to_the_end_of_the_quiet_hours_it_lies_in(
            LocalTime from, LocalTime to, LocalDateTime time, LocalDateTime expected) {
        var quiet = new QuietHours(from, to, PostOffice.SHANGHAI);

        var next = quiet.next(time.atZone(PostOffice.SHANGHAI).toInstant());

        assertThat(next).isEqualTo(expected.atZone(PostOffice.SHANGHAI).toInstant());
    }
}
