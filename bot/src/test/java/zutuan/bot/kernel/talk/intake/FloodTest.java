package zutuan.bot.kernel.talk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zutuan.bot.kernel.talk.intake.Flood.Verdict;

final class FloodTest {
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");

    private final Flood flood = new Flood(3);

    private Verdict judge(Instant now) {
        return flood.judge("李明", now);
    }

    @Test
    void exactly_so_many_are_handled_then_one_is_warned_of() {
        assertThat(IntStream.range(0, 6).mapToObj(_ -> judge(NINE)))
                .containsExactly(
                        Verdict.HANDLE,
                        Verdict.HANDLE,
                        Verdict.HANDLE,
                        Verdict.WARN,
                        Verdict.KEEP,
                        Verdict.KEEP);
        assertThat(flood.judge("赵强", NINE)).isEqualTo(Verdict.HANDLE);
    }

    @Test
    void a_minute_later_they_are_handled_again_and_not_before() {
        IntStream.range(0, 6).forEach(_ -> judge(NINE));
        assertThat(judge(NINE.plusSeconds(59))).isEqualTo(Verdict.KEEP);
        assertThat(judge(NINE.plusSeconds(60))).isEqualTo(Verdict.HANDLE);
    }

    @Test
    void a_clock_that_is_set_back_silences_nobody() {
        IntStream.range(0, 6).forEach(_ -> judge(NINE));
        var before = NINE.minus(Duration.ofHours(1));
        assertThat(IntStream.range(0, 4).mapToObj(_ -> judge(before)))
                .containsExactly(Verdict.HANDLE, Verdict.HANDLE, Verdict.HANDLE, Verdict.WARN);
        assertThat(judge(before.plusSeconds(60))).isEqualTo(Verdict.HANDLE);
    }

    @Test
    void a_message_whose_transaction_runs_again_counts_once() {
        var count = new Count(flood);
        for (int run = 0; run < 9; run++) {
            assertThat(count.judge("李明", NINE)).isEqualTo(Verdict.HANDLE);
        }
        assertThat(new Count(flood).judge("李明", NINE)).isEqualTo(Verdict.HANDLE);
    }
}
