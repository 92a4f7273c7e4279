package zutuan.adapters.satori;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.adapters.Capabilities.Rate;
import zutuan.adapters.PlatformProvider.InvalidOptions;
import zutuan.adapters.link.AccessToken;

final class SatoriSettingsTest {
    private static SatoriSettings settings(Map<String, String> options) throws InvalidOptions {
        return SatoriSettings.of(options, new AccessToken("secret-token"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:5140/satori, http://127.0.0.1:5140/satori/, ws://127.0.0.1:5140/satori/v1/events",
        "http://127.0.0.1:5500, http://127.0.0.1:5500/, ws://127.0.0.1:5500/v1/events",
        "https://bot.example/satori/, https://bot.example/satori/, wss://bot.example/satori/v1/events"
    })
    void one_address_is_enough(String endpoint, URI api, URI events) throws InvalidOptions {
        var server = settings(Map.of("endpoint", endpoint)).server();

        assertThat(server.api()).isEqualTo(api);
        assertThat(server.events()).isEqualTo(events);
    }

    @Test
    void the_events_may_come_from_elsewhere() throws InvalidOptions {
        var options = Map.of("endpoint", "http://a:1", "events", "wss://b:2/events");

        assertThat(settings(options).server().events()).isEqualTo(URI.create("wss://b:2/events"));
    }

    @Test
    void the_rest_has_its_usual_value() throws InvalidOptions {
        var settings = settings(Map.of("endpoint", "http://a:1"));

        assertThat(settings.rate()).isEqualTo(new Rate(1, Duration.ofMillis(1200)));
        assertThat(settings.account()).isEmpty();
        assertThat(settings.buttons()).isEmpty();
    }

    @Test
    void lists_are_written_with_commas_of_either_kind() throws InvalidOptions {
        var settings = settings(Map.of("endpoint", "http://a:1", "buttons", "qq, discord,lark"));

        assertThat(settings.buttons()).containsExactlyInAnyOrder("qq", "discord", "lark");
    }

    @Test
    void no_pause_is_no_limit() throws InvalidOptions {
        var settings = settings(Map.of("endpoint", "http://a:1", "interval-millis", "0"));

        assertThat(settings.rate()).isEqualTo(Rate.UNLIMITED);
    }

    @ParameterizedTest
    @CsvSource({
        "endpoint, '', 地址",
        "endpoint, ftp://a:1, http://",
        "endpoint, http://a b, http://",
        "events, http://a:1, ws://",
        "interval-millis, soon, 整数",
        "interval-millis, 600001, 整数",
        "endpiont, http://a:1, 没有这个选项"
    })
    void a_mistake_is_told_with_its_key(String key, String value, String line) {
        var options =
                key.equals("endpoint")
                        ? Map.of(key, value)
                        : Map.of("endpoint", "http://a:1", key, value);

        assertThatThrownBy(() -> settings(options))
                .isInstanceOfSatisfying(
                        InvalidOptions.class, mistake -> assertThat(mistake.key()).isEqualTo(key))
                .hasMessageContaining(line);
    }

    @Test
    void the_token_is_not_printed() throws InvalidOptions {
        assertThat(settings(Map.of("endpoint", "http://a:1")).toString())
                .doesNotContain("secret-token");
    }
}
