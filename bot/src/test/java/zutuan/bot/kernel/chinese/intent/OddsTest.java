package zutuan.bot.kernel.chinese.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class OddsTest {
    @Test
    void raises_and_lowers_by_logits() {
        assertThat(Odds.raised(0.5, Math.log(3))).isCloseTo(0.75, within(1e-6));
        assertThat(Odds.raised(0.75, -Math.log(3))).isCloseTo(0.5, within(1e-6));
        assertThat(Odds.raised(0.3, 0)).isCloseTo(0.3, within(1e-6));
    }

    @Test
    void stays_a_probability_at_the_ends() {
        assertThat(Odds.raised(0, 2)).isBetween(0.0, 1e-6);
        assertThat(Odds.raised(1, -2)).isBetween(1 - 1e-6, 1.0);
    }

    @Test
    void meets_half_way() {
        assertThat(Odds.between(0.25, 0.75)).isCloseTo(0.5, within(1e-6));
        assertThat(Odds.between(0.01, 0.99)).isCloseTo(0.5, within(1e-6));
    }
}
