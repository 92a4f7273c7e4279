package zutuan.bot.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginCodeTest {
    @Test
    void a_code_has_at_least_forty_bits_in_letters_that_cannot_be_confused() {
        var random = new Random(7);
        var codes = IntStream.range(0, 2_000).mapToObj(_ -> LoginCode.make(random)).toList();
        var letters =
                codes.stream()
                        .flatMapToInt(String::chars)
                        .mapToObj(Character::toString)
                        .collect(Collectors.toSet());

        assertThat(codes).doesNotHaveDuplicates();
        assertThat(letters).doesNotContain("0", "O", "1", "I", "L", "U");
        assertThat(LoginCode.LENGTH * Math.log(letters.size()) / Math.log(2)).isGreaterThan(40);
        assertThat(LoginCode.shown("K7M3QX9TDW")).isEqualTo("K7M3Q-X9TDW");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "K7M3QX9TDW",
                "k7m3q-x9tdw",
                " K7M3Q X9TDW ",
                "K7M3Q—X9TDW",
                "K7m3q\u200bx9tdw",
                "k7 m3 qx 9t dw",
                "\uff2b\uff17\uff2d\uff13\uff31\uff38\uff19\uff34\uff24\uff37"
            })
    void it_is_read_however_it_is_written(String text) {
        assertThat(LoginCode.read(text)).contains("K7M3QX9TDW");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456", "K7M3QX9TD", "K7M3QX9TDWA", "K7M3Q,X9TDW", "0OIL1U"})
    void anything_else_is_none(String text) {
        assertThat(LoginCode.read(text)).isEmpty();
    }

    @Test
    void it_is_found_among_words_and_behind_letters() {
        var text = "我的码K7M3Q-X9TDW,谁要";

        var spot = LoginCode.in(text).getFirst();

        assertThat(text.substring(spot.start(), spot.end())).isEqualTo("K7M3Q-X9TDW");
        assertThat(LoginCode.in("codeK7M3QX9TDW"))
                .extracting(LoginCode.Spot::code)
                .contains("K7M3QX9TDW");
        assertThat(LoginCode.in("13800000040,1.4公里,A1 B2")).isEmpty();
    }
}
