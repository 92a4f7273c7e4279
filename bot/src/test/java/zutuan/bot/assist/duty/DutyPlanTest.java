package zutuan.bot.assist.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.kernel.people.Shifts;
import zutuan.bot.kernel.people.Station;

final class DutyPlanTest {
    private static final List<String> ORDER = List.of("sungong", "weigong", "caogong");
    private static final Shifts.Season CURING =
            new Shifts.Season("烘烤季", MonthDay.of(7, 15), MonthDay.of(9, 30), 2);
    private static final Shifts.Season WINTER =
            new Shifts.Season("越冬", MonthDay.of(12, 20), MonthDay.of(1, 10), 3);

    private static List<String> on(
            Shifts shifts,
            String day,
            @Nullable List<String> changed,
            DutyPlan.@Nullable Turns turns) {
        var station = new Station("tobacco", "烟站", ORDER, shifts);
        return new DutyPlan(station).on(LocalDate.parse(day), changed, turns);
    }

    private static Shifts shifts(
            @Nullable LocalDate weekly,
            Map<DayOfWeek, List<String>> days,
            Shifts.Season... seasons) {
        return new Shifts(null, null, weekly, days, List.of(seasons));
    }

    @Test
    void without_a_turn_the_first_always_is() {
        assertThat(on(Shifts.PLAIN, "2026-11-30", null, null)).containsExactly("sungong");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, sungong",
        "2026-11-29, sungong",
        "2026-11-30, weigong",
        "2026-12-07, caogong",
        "2026-12-14, sungong",
        "2026-11-18, caogong",
    })
    void the_turn_goes_on_with_every_monday(String day, String first) {
        var weekly = shifts(LocalDate.parse("2026-11-25"), Map.of());

        assertThat(on(weekly, day, null, null)).containsExactly(first);
    }

    @Test
    void a_fixed_day_has_its_own_people_or_nobody() {
        var fixed =
                shifts(
                        null,
                        Map.of(
                                DayOfWeek.SATURDAY, List.of("weigong"),
                                DayOfWeek.SUNDAY, List.of()));

        assertThat(on(fixed, "2026-12-05", null, null)).containsExactly("weigong");
        assertThat(on(fixed, "2026-12-06", null, null)).isEmpty();
        assertThat(on(fixed, "2026-12-07", null, null)).containsExactly("sungong");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-14, 1",
        "2026-07-15, 2",
        "2026-09-30, 2",
        "2026-10-01, 1",
        "2026-12-31, 3",
        "2027-01-10, 3",
        "2027-01-11, 1",
    })
    void a_season_wants_more_people(String day, int people) {
        assertThat(on(shifts(null, Map.of(), CURING, WINTER), day, null, null)).hasSize(people);
    }

    @Test
    void what_was_said_for_a_day_comes_first_and_a_turn_said_later_before_the_file() {
        var weekly = shifts(LocalDate.parse("2026-11-25"), Map.of());
        var turns =
                new DutyPlan.Turns(List.of("weigong", "sungong"), LocalDate.parse("2026-12-02"));

        assertThat(on(weekly, "2026-12-03", null, turns)).containsExactly("weigong");
        assertThat(on(weekly, "2026-12-07", null, turns)).containsExactly("sungong");
        assertThat(on(weekly, "2026-12-03", List.of("caogong"), turns)).containsExactly("caogong");
        assertThat(on(weekly, "2026-12-03", List.of(), turns)).isEmpty();
    }

    @Test
    void an_empty_plan_has_nobody() {
        var station = new Station("tobacco", "烟站", List.of());
        var turns = new DutyPlan.Turns(List.of(), LocalDate.parse("2026-12-02"));

        assertThat(new DutyPlan(station).on(LocalDate.parse("2026-12-03"), null, null)).isEmpty();
        assertThat(new DutyPlan(station).on(LocalDate.parse("2026-12-03"), null, turns)).isEmpty();
    }
}
