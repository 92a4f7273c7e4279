package zutuan.bot.kernel.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NormalizerTest {
    @ParameterizedTest
    @CsvSource({"１２号,12号", "下週三開會,下周三开会", "ＡＢｃ,ABc", "時間:１４:３０,时间:14:30", "㎏,kg", "兩點鐘,两点钟"})
    void forms_become_plain(String source, String plain) {
        assertThat(Normalizer.normalize(source).text()).isEqualTo(plain);
    }

    @Test
    void control_and_invisible_characters_are_dropped() {
        assertThat(Normalizer.normalize("明\u0000天\u200B下\uFEFF午\u202E").text()).isEqualTo("明天下午");
    }

    @Test
    void every_blank_is_a_space() {
        assertThat(Normalizer.normalize("明天\u3000下午\t三点\u00A0开会").text()).isEqualTo("明天 下午 三点 开会");
    }

    @Test
    void positions_lead_back_to_the_source() {
        Normalized normalized = Normalizer.normalize("\u200B㎏重１２");
        assertThat(normalized.text()).isEqualTo("kg重12");
        assertThat(normalized.sourceText(0, 2)).isEqualTo("㎏");
        assertThat(normalized.sourceText(3, 5)).isEqualTo("１２");
        assertThat(normalized.sourceStart(3)).isEqualTo(3);
    }

    @Test
    void any_text_keeps_its_places_in_order() {
        var random = new Random(42);
        for (int round = 0; round < 2_000; round++) {
            var source = new StringBuilder();
            for (int index = 0; index < 30; index++) {
                source.append((char) random.nextInt(0x10000));
            }
            assertInOrder(Normalizer.normalize(source.toString()));
        }
    }

    private static void assertInOrder(Normalized normalized) {
        int before = 0;
        for (int at = 0; at < normalized.text().length(); at++) {
            assertThat(normalized.sourceStart(at)).isGreaterThanOrEqualTo(before);
            before = normalized.sourceStart(at);
            assertThat(normalized.sourceEnd(at + 1)).isGreaterThan(before);
        }
    }
}
