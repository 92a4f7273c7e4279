package zutuan.bot.meeting.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import zutuan.bot.meeting.model.Visit;
import zutuan.bot.meeting.model.Visit.Consent;
import zutuan.bot.meeting.model.Visit.Host;
import zutuan.bot.meeting.model.Visit.Stop;
import zutuan.bot.meeting.visit.RouteChange.Itinerary;
import zutuan.bot.meeting.visit.RouteChange.Released;

class RouteChangeTest {
    private static final Instant NINE = Instant.parse("2026-12-03T01:00:00Z");
    private static final Stop FARM = stop("丰源养殖场", 0, "heyong", Consent.AGREED);
    private static final Stop GARDEN = stop("五味子园", 60, "wangfang", Consent.AGREED);

    private static Stop stop(
            String place, int minutes, @Nullable String host, @Nullable Consent consent) {
        return new Stop(place, Duration.ofMinutes(minutes), new Host(host, consent), "");
    }

    private static RouteChange change(Instant start, Stop... stops) {
        return new RouteChange(
                new Itinerary(new Visit(List.of(FARM, GARDEN), ""), NINE),
                new Itinerary(new Visit(List.of(stops), ""), start));
    }

    @Test
    void who_receives_as_before_is_left_in_peace() {
        var change = change(NINE, FARM, stop("石桥村", 30, "zhangdefu", Consent.ASKED), GARDEN);

        assertThat(change.asked()).containsExactly(1);
        assertThat(change.released()).isEmpty();
        assertThat(change.settled().stops().getLast()).isEqualTo(GARDEN);
        assertThat(change.concernsVisitors()).isTrue();
        assertThat(change.movesStart()).isFalse();
    }

    @Test
    void another_time_is_asked_for_again() {
        var later = stop("五味子园", 90, "wangfang", Consent.AGREED);
        var change = change(NINE, FARM, later);

        assertThat(change.asked()).containsExactly(1);
        assertThat(change.isRetimed(later)).isTrue();
        assertThat(change.settled().stops().getLast().host().consent()).isEqualTo(Consent.ASKED);
        assertThat(change.released()).isEmpty();
    }

    @Test
    void a_start_that_moves_keeps_whoever_is_reached_at_the_same_moment() {
        var change =
                change(
                        NINE.minus(Duration.ofMinutes(30)),
                        stop("石桥村", 0, null, null),
                        stop("丰源养殖场", 30, "heyong", Consent.AGREED));

        assertThat(change.movesStart()).isTrue();
        assertThat(change.asked()).isEmpty();
        assertThat(change.released()).containsExactly(new Released("wangfang", "五味子园"));
    }

    @Test
    void another_host_concerns_the_two_hosts_and_no_visitor() {
        var change = change(NINE, FARM, stop("五味子园", 60, "fengli", Consent.ASKED));

        assertThat(change.asked()).containsExactly(1);
        assertThat(change.released()).containsExactly(new Released("wangfang", "五味子园"));
        assertThat(change.concernsVisitors()).isFalse();
        assertThat(change.isNothing()).isFalse();
    }

    @Test
    void who_refused_is_not_told_that_they_are_not_needed() {
        var refused = stop("五味子园", 60, "wangfang", Consent.REFUSED);
        var change =
                new RouteChange(
                        new Itinerary(new Visit(List.of(FARM, refused), ""), NINE),
                        new Itinerary(new Visit(List.of(FARM), ""), NINE));

        assertThat(change.released()).isEmpty();
    }

    @Test
    void the_same_route_is_no_change() {
        var asked = stop("五味子园", 60, "wangfang", Consent.ASKED);

        assertThat(change(NINE, FARM, asked).isNothing()).isTrue();
    }
}
