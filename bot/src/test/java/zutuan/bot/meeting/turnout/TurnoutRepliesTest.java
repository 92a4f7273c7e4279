package zutuan.bot.meeting.turnout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnoutRepliesTest {
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
        assertThat(TurnoutReplies.rounded(people, "人")).isEqualTo(said);
    }
}
