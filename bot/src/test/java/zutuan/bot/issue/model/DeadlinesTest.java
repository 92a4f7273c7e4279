package zutuan.bot.issue.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.issue.Town;
import zutuan.bot.issue.model.Deadline.Reminded;

class DeadlinesTest {
    private static final ZoneId ZONE = Town.SETTINGS.zone();
    private static final Deadlines DEADLINES =
            new Deadlines(Town.SETTINGS.calendar(), Town.SETTINGS.of(IssueSettings.SECTION), ZONE);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    private static LocalDateTime local(Instant instant) {
        return instant.atZone(ZONE).toLocalDateTime();
    }

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
        assertThat(local(DEADLINES.fresh(urgency, from.atZone(ZONE).toInstant()).dueAt()))
                .isEqualTo(due);
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
        var start = from.atZone(ZONE).toInstant();
        var due = DEADLINES.endOfWork(start, days);

        var at = DEADLINES.reminder(new Deadline(start, days, due, Reminded.NOTHING));

        assertThat(local(at).truncatedTo(ChronoUnit.MINUTES))
                .as("three quarters are over at %s", threeQuarters)
                .isEqualTo(warned);
    }

    /// 较急 since Wednesday the 25th, due on Friday the 27th.
    @ParameterizedTest
    @CsvSource({
        "WARNED, 2026-11-27T18:00",
        "URGED, 2026-11-30T18:00",
        "LEADERS_TOLD, 2026-12-02T18:00",
    })
    void lead_leaders_and_agenda_follow_in_working_days(Reminded given, LocalDateTime next) {
        var due = at("2026-11-27T18:00");
        var deadline = new Deadline(at("2026-11-25T09:00"), 2, due, given);

        assertThat(local(DEADLINES.reminder(deadline))).isEqualTo(next);
    }

    @Test
    void each_reminder_is_followed_by_the_next_and_the_last_by_itself() {
        assertThat(Reminded.NOTHING.next()).isEqualTo(Reminded.WARNED);
        assertThat(Reminded.WARNED.next()).isEqualTo(Reminded.URGED);
        assertThat(Reminded.URGED.next()).isEqualTo(Reminded.LEADERS_TOLD);
        assertThat(Reminded.LEADERS_TOLD.next()).isEqualTo(Reminded.ON_AGENDA);
        assertThat(Reminded.ON_AGENDA.next()).isEqualTo(Reminded.ON_AGENDA);
    }

    @Test
    void of_hours_around_the_clock_three_quarters_are_counted_as_they_pass() {
        var urgent = DEADLINES.fresh(Urgency.URGENT, at("2026-11-28T22:00"));

        assertThat(local(DEADLINES.reminder(urgent))).isEqualTo("2026-11-29T01:00");
    }

    @Test
    void a_new_holiday_table_moves_what_is_counted_in_working_days_and_nothing_else() {
        var counted =
                new Deadline(at("2026-09-24T09:00"), 5, at("2026-10-01T18:00"), Reminded.WARNED);
        var named =
                new Deadline(at("2026-09-24T09:00"), 0, at("2026-10-01T18:00"), Reminded.WARNED);

        assertThat(DEADLINES.recounted(counted))
                .isEqualTo(
                        new Deadline(counted.from(), 5, at("2026-10-09T18:00"), Reminded.WARNED));
        assertThat(DEADLINES.recounted(named)).isEqualTo(named);
    }

    /// Due on Friday the 27th, and heard again on Monday.
    @ParameterizedTest
    @CsvSource({
        "2, 2026-11-25T10:00, 2026-12-02T18:00",
        "2, 2026-11-26T10:00, 2026-12-01T18:00",
        // On the last day, and at the very last moment before it is late.
        "2, 2026-11-27T10:00, 2026-12-01T18:00",
        "2, 2026-11-27T17:59, 2026-12-01T18:00",
        // Late already: as late as it was.
        "2, 2026-11-27T18:00, 2026-11-27T18:00",
        "2, 2026-11-29T10:00, 2026-11-27T18:00",
        // Counted in hours: as many as were left.
        "0, 2026-11-27T16:00, 2026-11-30T11:00",
    })
    void the_time_that_was_left_is_left_when_the_clock_goes_on(
            int days, LocalDateTime stopped, LocalDateTime due) {
        var before =
                new Deadline(at("2026-11-25T09:00"), days, at("2026-11-27T18:00"), Reminded.WARNED);

        var after =
                DEADLINES.resumed(before, stopped.atZone(ZONE).toInstant(), at("2026-11-30T09:00"));

        assertThat(local(after.dueAt())).isEqualTo(due);
        boolean late = after.dueAt().equals(before.dueAt());
        assertThat(after.reminded()).isEqualTo(late ? Reminded.WARNED : Reminded.NOTHING);
        assertThat(after.from()).isEqualTo(late ? before.from() : at("2026-11-30T09:00"));
    }

    @Test
    void the_same_time_of_day_some_working_days_later() {
        assertThat(local(DEADLINES.later(at("2026-09-30T10:30"), 1))).isEqualTo("2026-10-08T10:30");
    }

    @Test
    void a_year_without_a_table_is_not_known() {
        assertThat(DEADLINES.known(at("2026-12-31T23:59"))).isTrue();
        assertThat(DEADLINES.known(at("2031-01-01T00:00"))).isFalse();
        assertThat(DEADLINES.date(at("2026-12-31T23:59"))).isEqualTo("2026-12-31");
    }

    @Test
    void members_urge_once_a_day() {
        assertThat(DEADLINES.urgePause()).isEqualTo(Duration.ofHours(24));
    }
}
