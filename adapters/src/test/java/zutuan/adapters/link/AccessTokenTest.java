package zutuan.adapters.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.adapters.PlatformProvider.InvalidOptions;

final class AccessTokenTest {
    private static final AccessToken TOKEN = new AccessToken("secret-1");

    @ParameterizedTest
    @CsvSource({
        "satori, ZUTUAN_SATORI_TOKEN",
        "kook-bot, ZUTUAN_KOOK_BOT_TOKEN",
        "myQq, ZUTUAN_MY_QQ_TOKEN"
    })
    void the_variable_is_called_after_the_platform(String name, String variable)
            throws InvalidOptions {
        assertThat(AccessToken.variable(name)).isEqualTo(variable);
        assertThat(AccessToken.of(name, Map.of(variable, "secret-1")::get)).isEqualTo(TOKEN);
    }

    @Test
    void a_token_that_cannot_travel_is_told_without_being_shown() {
        assertThatThrownBy(() -> AccessToken.of("qq", _ -> "密码 1"))
                .isInstanceOfSatisfying(
                        InvalidOptions.class,
                        mistake -> assertThat(mistake.key()).isEqualTo("ZUTUAN_QQ_TOKEN"))
                .hasMessageNotContaining("密码 1");
    }

    @Test
    void no_token_asks_for_nothing_and_shows_nothing() throws InvalidOptions {
        var none = AccessToken.of("qq", _ -> null);

        assertThat(none.isEmpty()).isTrue();
        assertThat(none.headers()).isEmpty();
        assertThat(none.hiddenIn("an answer")).isEqualTo("an answer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "s",
                "secret-",
                "ecret-1",
                "secret-1 ",
                "secret-11",
                "secret-1x",
                "secret-1secret-1",
                " secret-1",
                "SECRET-1",
                "secret-1\u0000",
            })
    void neither_a_part_of_a_token_nor_a_longer_text_lets_in(String claimed) {
        assertThat(TOKEN.matches(claimed)).isFalse();
    }

    @Test
    void a_token_is_shown_to_the_other_side_only() {
        assertThat(TOKEN.headers()).containsEntry("Authorization", "Bearer secret-1");
        assertThat(TOKEN.matches("secret-1")).isTrue();
        assertThat(TOKEN.matches("secret-2")).isFalse();
        assertThat(TOKEN.hiddenIn("bad secret-1")).isEqualTo("bad ***");
        assertThat(TOKEN).hasToString("AccessToken[***]");
    }
}
