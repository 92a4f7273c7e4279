package zutuan.bot.kernel.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.adapters.Address;

final class DailyLimitTest {
    @ParameterizedTest
    @CsvSource({
        "GROUP, ROUTINE, 2, true",
        "GROUP, ROUTINE, 3, false",
        "GROUP, ROUTINE, 9, false",
        "GROUP, URGENT, 4, true",
        "GROUP, ANSWER, 5, true",
        "DIRECT, ROUTINE, 6, true",
    })
    void the_bot_starts_three_messages_a_day_in_a_group(
            Address.Kind kind, Priority urgency, int started, boolean allowed) {
        var to = new Address("test", "bot", "石桥", kind);

        assertThat(DailyLimit.USUAL.allows(to, urgency, started)).isEqualTo(allowed);
    }
}
