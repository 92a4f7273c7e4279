package zutuan.bot.kernel.outbox.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RetryDelayTest {
    @ParameterizedTest
    @CsvSource({"1, 0, 1, 1", "2, 0, 1, 2", "5, 0, 1, 16", "12, 0, 1, 300", "3, 60, 60, 60"})
    void pauses_double_up_to_five_minutes_and_heed_the_platform(
            int attempts, long asked, long least, long most) {
        var random = new Random(attempts);
        for (int draw = 0; draw < 1_000; draw++) {
            assertThat(RetryDelay.USUAL.pause(attempts, Duration.ofSeconds(asked), random))
                    .isBetween(Duration.ofSeconds(least), Duration.ofSeconds(most));
        }
    }
}
