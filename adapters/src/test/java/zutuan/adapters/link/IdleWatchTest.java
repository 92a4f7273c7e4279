package zutuan.adapters.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import zutuan.adapters.link.IdleWatch.Verdict;

final class IdleWatchTest {
    private final IdleWatch watch = new IdleWatch();

    private Verdict[] looks(long... heard) {
        return Arrays.stream(heard).mapToObj(watch::look).toArray(Verdict[]::new);
    }

    @Test
    void silence_is_asked_and_then_given_up() {
        assertThat(looks(3, 3, 3)).containsExactly(Verdict.ALIVE, Verdict.PROBE, Verdict.GIVE_UP);
    }

    @Test
    void a_sign_of_life_makes_the_next_silence_the_first_again() {
        assertThat(looks(0, 1, 1, 2, 2))
                .containsExactly(
                        Verdict.PROBE, Verdict.ALIVE, Verdict.PROBE, Verdict.ALIVE, Verdict.PROBE);
    }
}
