package zutuan.bot.kernel.chinese.heads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadsTest {
    @Test
    void categories_add_up_and_stay_apart() {
        var first = new Heads(new LinkedHashMap<>(Map.of("支书", 12)));
        var second = new Heads(new LinkedHashMap<>(Map.of("支书", 3)));
        var all = Heads.sum(List.of(first, second, Heads.of(5)));

        assertThat(all.people()).isEqualTo(20);
        assertThat(all.categories()).isEqualTo("支书15");
        assertThat(List.copyOf(all.byCategory().sequencedKeySet())).containsExactly("支书", "");
    }
}
