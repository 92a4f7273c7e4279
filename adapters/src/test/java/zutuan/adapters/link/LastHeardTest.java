package zutuan.adapters.link;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.adapters.testkit.SettableTime;

final class LastHeardTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

    private final LastHeard lastHeard =
            new LastHeard(new SettableTime(NOW), "created_at", "/message/time");

    private static ObjectNode message(String id, Duration ago) {
        return Json.object().put("id", id).put("created_at", NOW.minus(ago).toEpochMilli());
    }

    @Test
    void the_latest_time_of_an_account_counts() {
        lastHeard.note("1", message("b", Duration.ofMinutes(2)));
        lastHeard.note("1", message("a", Duration.ofMinutes(5)));
        lastHeard.note("1", Json.object());
        lastHeard.note("1", message("from a clock that is wrong", Duration.ofDays(-2)));

        assertThat(lastHeard.by("1")).contains(NOW.minus(Duration.ofMinutes(2)));
        assertThat(lastHeard.by("2")).isEmpty();
    }

    @Test
    void what_came_since_is_found_in_its_order_with_some_slack() {
        var list = Json.array();
        list.add(message("c", Duration.ofMinutes(1)));
        list.add(message("a", Duration.ofMinutes(10).plusSeconds(59)));
        list.add(message("b", Duration.ofMinutes(9)));
        list.add(message("too old", Duration.ofMinutes(12)));
        list.add("rubbish").add(Json.object());

        assertThat(lastHeard.missed(list, NOW.minus(Duration.ofMinutes(10))))
                .extracting(message -> message.path("id").asText())
                .containsExactly("a", "b", "c");
    }

    @Test
    void nothing_older_than_a_day_is_told() {
        var list = Json.array();
        list.add(message("today", Duration.ofHours(23))).add(message("old", Duration.ofHours(25)));

        assertThat(lastHeard.missed(list, Instant.EPOCH)).hasSize(1);
        assertThat(lastHeard.missed(Json.object().path("no list"), Instant.EPOCH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1795447225, 2026-11-23T15:20:25Z",
        "1795447225844, 2026-11-23T15:20:25.844Z",
        "\"1795447225\", 2026-11-23T15:20:25Z",
        "0,",
        "-5,",
        "1e300,",
        "\"soon\",",
        "null,",
        "[1],",
        "99999999999999999,"
    })
    void a_time_is_told_in_seconds_or_in_milliseconds(String told, Instant time) {
        var node = requireNonNull(Json.parse("{\"message\":{\"time\":" + told + "}}"));

        assertThat(Json.time(node, NOW, "time", "/message/time").orElse(null)).isEqualTo(time);
    }
}
