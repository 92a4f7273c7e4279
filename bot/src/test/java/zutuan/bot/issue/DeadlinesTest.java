package zutuan.bot.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
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

    @ParameterizedTest
    @CsvSource({
        "2, 2026-11-23T09:00, 2026-11-25T03:45, 2026-11-25T03:45",
        "5, 2026-11-23T09:00, 2026-11-27T09:45, 2026-11-27T09:45",
        // In the evening before a weekend, and at its very beginning.
        "3, 2026-11-25T09:00, 2026-11-27T21:45, 2026-11-27T18:00",
        "3, 2026-11-25T18:00, 2026-11-28T00:00, 2026-11-30T00:00",
        // Reported after work: not before it was reported.
        "1, 2026-11-25T18:30, 2026-11-26T12:07, 2026-11-26T12:07",
    })
    void the_warning_comes_on_a_working_day_before_its_end(
            int days, LocalDateTime from, LocalDateTime threeQuarters, LocalDateTime warned) {
        var settings = Town.SETTINGS;
        var deadlines = new Deadlines(settings.calendar(), settings.issues(), settings.zone());
        var start = from.atZone(settings.zone()).toInstant();
        var due = deadlines.endOfWork(start, days);

        var at = deadlines.reminder(new Deadline(start, days, due, Deadline.Reminded.NOTHING));

        assertThat(at.atZone(settings.zone()).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES))
                .as("three quarters are over at %s", threeQuarters)
                .isEqualTo(warned);
    }
}
