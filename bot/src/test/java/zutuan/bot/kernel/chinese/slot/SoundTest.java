package zutuan.bot.kernel.chinese.slot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What voice input makes of names.
final class SoundTest {
    @ParameterizedTest
    @CsvSource({
        "罗智远, 罗志远, true",
        "罗志愿, 罗志远, true",
        "何咏, 何勇, true",
        "王坚, 王建, true",
        "蒋文彬, 蒋文斌, true",
        "刘国萍, 刘国平, true",
        "唐雷, 唐磊, true",
        "何勇, 何勇, true",
        "何勇军, 何勇, false",
        "何军, 何勇, false",
        "ABC, 何勇军, false",
        "产业组, 唐磊磊, false"
    })
    void words_of_one_length_sound_alike_or_do_not(String one, String other, boolean expected) {
        assertThat(Sound.alike(one, other)).isEqualTo(expected);
    }
}
