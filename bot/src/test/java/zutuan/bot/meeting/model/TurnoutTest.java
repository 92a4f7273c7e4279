package zutuan.bot.meeting.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnoutTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0人",
        "8, 8人",
        "10, 10人",
        "33, 30余人（实到33）",
        "40, 40人",
        "99, 90余人（实到99）",
        "100, 100人",
        "312, 300余人（实到312）",
        "400, 400人",
    })
    void round_numbers_never_say_more_than_came(int people, String said) {
        assertThat(Turnout.rounded(people, "人")).isEqualTo(said);
    }

    @Test
    void categories_add_up_and_stay_apart() {
        var first = new Turnout(new LinkedHashMap<>(Map.of("支书", 12)));
        var both = first.and(new Turnout(new LinkedHashMap<>(Map.of("支书", 3)))).and(Turnout.of(5));

        assertThat(both.people()).isEqualTo(20);
        assertThat(both.categories()).isEqualTo("支书15");
        assertThat(List.copyOf(both.byCategory().sequencedKeySet())).containsExactly("支书", "");
    }
}
