package zutuan.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProbeTest {
    @Test
    void runs_on_25() {
        assertThat(Runtime.version().feature()).isEqualTo(25);
    }
}
