package zutuan.bot.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {
    @ParameterizedTest
    @CsvSource({
        "PRESSING, 2026-11-23T09:00, 2026-11-25T18:00",
        "NORMAL, 2026-11-23T09:00, 2026-11-30T18:00",
        "URGENT, 2026-11-23T22:30, 2026-11-24T02:30",
        // Mid-autumn holiday, National Day, and a working Saturday.
        "NORMAL, 2026-09-24T09:00, 2026-10-09T18:00",
        "PRESSING, 2026-10-09T09:00, 2026-10-12T18:00",
        "URGENT, 2026-10-01T09:00, 2026-10-01T13:00",
    })
    void working_days_end_at_six_and_urgent_hours_run_around_the_clock(
            Urgency urgency, LocalDateTime from, LocalDateTime due) {
        var settings = Town.SETTINGS;
        var deadlines = new Deadlines(settings.calendar(), settings.issues(), settings.zone());

        assertThat(deadlines.fresh(urgency, from.atZone(settings.zone()).toInstant()).dueAt())
                .isEqualTo(due.atZone(settings.zone()).toInstant());
    }
}
