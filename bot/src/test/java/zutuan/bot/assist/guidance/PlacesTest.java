package zutuan.bot.assist.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import zutuan.bot.assist.guidance.Guidance.Quota;

final class PlacesTest {
    private static final String SHIQIAO = "shiqiao";
    private static final String DAWAN = "dawan";

    private static List<Seat> seats(Quota quota, String... villages) {
        var places = new Places(quota, List.of());
        var seats = new ArrayList<Seat>();
        for (String village : villages) {
            seats.add(places.add(seats.size() + 1, village, "", "somebody"));
        }
        return seats;
    }

    @Test
    void each_village_has_its_own_places() {
        var seats = seats(new Quota(2, 0, "户"), SHIQIAO, SHIQIAO, SHIQIAO, DAWAN);

        assertThat(seats).extracting(Seat::waiting).containsExactly(false, false, true, false);
    }

    @Test
    void in_all_there_may_be_fewer() {
        var seats = seats(new Quota(2, 3, "户"), SHIQIAO, SHIQIAO, DAWAN, DAWAN);

        assertThat(seats).extracting(Seat::waiting).containsExactly(false, false, false, true);
    }

    @Test
    void without_a_limit_nobody_waits() {
        assertThat(seats(Quota.NONE, SHIQIAO, SHIQIAO, SHIQIAO)).noneMatch(Seat::waiting);
    }

    @Test
    void the_first_who_waits_moves_up_where_there_is_a_place() {
        var quota = new Quota(1, 2, "户");
        var seats = seats(quota, SHIQIAO, DAWAN, SHIQIAO, DAWAN);

        var withoutDawan = seats.stream().filter(seat -> seat.number() != 2).toList();
        assertThat(new Places(quota, withoutDawan).movingUp())
                .containsExactly(new Seat(4, DAWAN, "", false, "somebody"));
        assertThat(new Places(quota, seats).movingUp()).isEmpty();
    }

    @Test
    void more_places_move_up_as_many_as_fit_in_their_order() {
        var seats = seats(new Quota(1, 0, "户"), SHIQIAO, SHIQIAO, SHIQIAO, SHIQIAO);

        assertThat(new Places(new Quota(3, 0, "户"), seats).movingUp())
                .extracting(Seat::number)
                .containsExactly(2L, 3L);
    }

    @Test
    void a_smaller_quota_takes_no_place_away() {
        var seats = seats(new Quota(2, 0, "户"), SHIQIAO, SHIQIAO);
        var places = new Places(new Quota(1, 0, "户"), seats);

        assertThat(places.movingUp()).isEmpty();
        assertThat(places.isFree(SHIQIAO)).isFalse();
    }
}
