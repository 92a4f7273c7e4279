package zutuan.bot.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WeekTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T15:59:59Z, 2026-11-16",
        "2026-11-22T16:00:00Z, 2026-11-23",
        "2026-11-25T04:00:00Z, 2026-11-23",
        "2026-11-29T15:59:59Z, 2026-11-23",
    })
    void a_moment_lies_in_the_week_of_its_place(Instant moment, LocalDate monday) {
        assertThat(Week.of(moment, ZONE).monday()).isEqualTo(monday);
    }

    @Test
    void it_lasts_until_the_next_one_begins() {
        var week = new Week(LocalDate.of(2026, 11, 23), ZONE);

        assertThat(week.from()).isEqualTo("2026-11-22T16:00:00Z");
        assertThat(week.to()).isEqualTo("2026-11-29T16:00:00Z");
        assertThatThrownBy(() -> new Week(LocalDate.of(2026, 11, 24), ZONE))
                .hasMessageContaining("2026-11-24");
    }
}
