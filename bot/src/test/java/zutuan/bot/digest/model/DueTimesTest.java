package zutuan.bot.digest.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.Features;
import zutuan.bot.kernel.calendar.Week;
import zutuan.bot.kernel.settings.Loaded;

class DueTimesTest {
    private static final DueTimes DUES = dues();

    private static DueTimes dues() {
        return switch (Features.ALL.settings(Path.of("../config"), Map.of())) {
            case Loaded.Ready(var settings) -> DueTimes.of(settings);
            case Loaded.Mistakes(var mistakes) -> throw new AssertionError(mistakes.toString());
        };
    }

    @ParameterizedTest
    @CsvSource({
        "2026-W48, 2026-11-27T17:00",
        // 中秋 on the Friday
        "2026-W39, 2026-09-24T17:00",
        // 国庆 from the Thursday on
        "2026-W40, 2026-09-30T17:00",
        // a make-up Saturday
        "2026-W41, 2026-10-10T17:00",
        "2026-W19, 2026-05-09T17:00",
        // a make-up Sunday belongs to the week after in everybody's mind
        "2026-W38, 2026-09-18T17:00",
        // 端午 on the Friday
        "2026-W25, 2026-06-18T17:00",
        // 元旦: the Sunday is the only working day after it
        "2026-W01, 2026-01-04T17:00",
        // 春节: not one working day
        "2026-W08, 2026-02-24T08:30",
        // no table: Monday to Friday
        "2027-W05, 2027-02-05T17:00",
    })
    void a_week_is_told_on_its_last_working_day_but_not_before_friday(
            String week, LocalDateTime due) {
        assertThat(local(DUES.due(Week.parse(week, DUES.zone())))).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T16:59, 2026-W47",
        "2026-11-27T17:00, 2026-W48",
        "2026-11-30T07:00, 2026-W48",
        "2026-12-04T16:59, 2026-W48",
        "2026-02-20T12:00, 2026-W07",
        "2026-02-24T08:30, 2026-W08",
    })
    void the_latest_week_that_is_due_is_owed(LocalDateTime now, String week) {
        var moment = moment(now);
        assertThat(DUES.owed(moment).text()).isEqualTo(week);
        assertThat(DUES.due(DUES.next(moment))).isAfter(moment);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T18:41, 2026-11-27T18:41",
        "2026-11-27T21:00, 2026-11-30T08:30",
        "2026-11-28T10:00, 2026-11-30T08:30",
        "2026-11-30T07:45, 2026-11-30T08:30",
        "2026-11-30T10:00, 2026-11-30T10:00",
        "2026-10-03T10:00, 2026-10-08T08:30",
    })
    void what_was_missed_waits_for_a_working_day(LocalDateTime now, LocalDateTime sent) {
        assertThat(local(DUES.catchUp(moment(now)))).isEqualTo(sent);
    }

    private static Instant moment(LocalDateTime local) {
        return local.atZone(zone()).toInstant();
    }

    private static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone());
    }

    private static ZoneId zone() {
        return DUES.zone();
    }
}
