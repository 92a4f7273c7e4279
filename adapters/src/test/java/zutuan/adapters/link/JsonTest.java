package zutuan.adapters.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTest {
    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

    private static Optional<Instant> time(String number) {
        return Json.time(Json.object().put("time", Long.parseLong(number)), NOW, "time");
    }

    @Test
    void a_time_is_told_in_seconds_or_in_milliseconds() {
        var told = Instant.parse("2026-11-28T09:59:00Z");

        assertThat(time(Long.toString(told.getEpochSecond()))).contains(told);
        assertThat(time(Long.toString(told.toEpochMilli()))).contains(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-1", "-9223372036854775808", "9223372036854775807", "99999999999"})
    void what_cannot_be_one_is_none(String number) {
        assertThat(time(number)).isEmpty();
    }

    @Test
    void the_first_place_that_holds_one_counts() {
        var node =
                Json.object().put("time", -7_000_000_000_000_000_000L).put("sent", 1_700_000_000);

        assertThat(Json.time(node, NOW, "time", "sent"))
                .contains(Instant.ofEpochSecond(1_700_000_000));
    }
}
