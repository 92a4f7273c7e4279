package zutuan.bot.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.kernel.calendar.HolidayTable.Parsed;

class WorkCalendarTest {
    private static final WorkCalendar CALENDAR =
            calendar(
                    """
                    2026-09-20\twork\t国庆节
                    2026-09-25\toff\t中秋
                    2026-09-26\toff\t中秋
                    2026-09-27\toff\t中秋
                    2026-10-01\toff\t国庆节
                    2026-10-02\toff\t国庆节
                    2026-10-03\toff\t国庆节
                    2026-10-04\toff\t国庆节
                    2026-10-05\toff\t国庆节
                    2026-10-06\toff\t国庆节
                    2026-10-07\toff\t国庆节
                    2026-10-10\twork\t国庆节
                    """);

    @ParameterizedTest
    @CsvSource({
        "2026-09-24, 5, 2026-10-09",
        "2026-09-24, 6, 2026-10-10",
        "2026-09-24, 7, 2026-10-12",
        "2026-11-23, 2, 2026-11-25",
        "2026-11-27, 1, 2026-11-30",
        "2026-09-18, 1, 2026-09-20",
        "2026-10-03, 1, 2026-10-08",
        "2026-11-21, 0, 2026-11-21",
        "2026-12-31, 1, 2027-01-01",
    })
    void working_days_skip_holidays_and_count_make_up_days(
            LocalDate from, int days, LocalDate expected) {
        assertThat(CALENDAR.plusWorkdays(from, days)).isEqualTo(expected);
    }

    @Test
    void a_negative_number_of_days_is_refused() {
        LocalDate monday = LocalDate.of(2026, 11, 23);
        assertThatThrownBy(() -> CALENDAR.plusWorkdays(monday, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-25, false, 中秋",
        "2026-10-10, true,",
        "2026-10-11, false,",
        "2026-10-12, true,",
        "2028-01-01, false,",
        "2028-10-02, true,",
    })
    void a_day_is_worked_or_off_and_names_its_holiday(
            LocalDate date, boolean worked, String holiday) {
        assertThat(CALENDAR.isWorkday(date)).isEqualTo(worked);
        assertThat(CALENDAR.holidayName(date)).isEqualTo(holiday);
    }

    @Test
    void a_holiday_lists_its_days_off_with_or_without_jie() {
        assertThat(CALENDAR.holiday("国庆", 2026))
                .hasSize(7)
                .startsWith(LocalDate.of(2026, 10, 1))
                .endsWith(LocalDate.of(2026, 10, 7))
                .isEqualTo(CALENDAR.holiday("国庆节", 2026));
        assertThat(CALENDAR.holiday("中秋节", 2026)).hasSize(3);
        assertThat(CALENDAR.holiday("春节", 2026)).isEmpty();
        assertThat(CALENDAR.holiday("国庆", 2027)).isEmpty();
    }

    @Test
    void only_years_with_a_table_are_covered() {
        assertThat(CALENDAR.covers(2026)).isTrue();
        assertThat(CALENDAR.covers(2027)).isFalse();
        assertThat(CALENDAR.years()).containsExactly(2026);
    }

    private static WorkCalendar calendar(String text) {
        Parsed parsed = HolidayTable.parse("2026.tsv", 2026, List.of(text.split("\n")));
        return switch (parsed) {
            case Parsed.Read(HolidayTable table) -> WorkCalendar.of(Map.of(table.year(), table));
            case Parsed.Refused(List<String> faults) -> throw new AssertionError(faults);
        };
    }
}
