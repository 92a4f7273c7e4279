package zutuan.bot.kernel.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NumeralsTest {
    @ParameterizedTest
    @CsvSource({
        "120, 120",
        "1.5万, 15000",
        "'1,200', 1200",
        "12,12",
        "３５, 35",
        "2百, 200",
        "3千, 3000",
        "0, 0",
        "一百二十, 120",
        "两百五, 250",
        "一百二, 120",
        "三千五, 3500",
        "一万二, 12000",
        "一百零五, 105",
        "一千零二十, 1020",
        "十, 10",
        "十五, 15",
        "二十, 20",
        "廿三, 23",
        "卅, 30",
        "两万, 20000",
        "三万五千, 35000",
        "二〇二六, 2026",
        "一亿, 100000000",
        "十二万三千四百五十六, 123456",
        "壹佰贰拾, 120",
        "半, 0.5",
        "九十九, 99",
        "一百一十, 110",
        "两千, 2000"
    })
    void exact_numbers(String text, BigDecimal value) {
        assertThat(Numerals.at(text, 0))
                .hasValueSatisfying(numeral -> {
                    assertThat(numeral.value()).isEqualByComparingTo(value);
                    assertThat(numeral.approximate()).isFalse();
                    assertThat(numeral.end()).isEqualTo(text.length());
                });
    }

    @ParameterizedTest
    @CsvSource({
        "三十多,30,30",
        "300余,300,300",
        "七八,7,8",
        "两三百,200,300",
        "二十七八,27,28",
        "三五,3,5",
        "几十,20,90",
        "1万多,10000,10000",
        "十几,10,10"
    })
    void about_numbers(String text, BigDecimal value, BigDecimal upTo) {
        assertThat(Numerals.at(text, 0))
                .hasValueSatisfying(numeral -> {
                    assertThat(numeral.value()).isEqualByComparingTo(value);
                    assertThat(numeral.upTo()).isEqualByComparingTo(upTo);
                    assertThat(numeral.approximate()).isTrue();
                    assertThat(numeral.end()).isEqualTo(text.length());
                });
    }

    @ParameterizedTest
    @CsvSource({"百把斤,100,2", "十来头,10,2", "千把块,1000,2"})
    void about_numbers_before_a_unit(String text, BigDecimal value, int end) {
        assertThat(Numerals.at(text, 0))
                .hasValueSatisfying(numeral -> {
                    assertThat(numeral.value()).isEqualByComparingTo(value);
                    assertThat(numeral.approximate()).isTrue();
                    assertThat(numeral.end()).isEqualTo(end);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"千万别", "百分之", "万一", "几点", "个村"})
    void words_are_no_numbers(String text) {
        assertThat(Numerals.at(text, 0)).isEmpty();
    }

    @Test
    void all_numbers_of_a_sentence_with_their_places() {
        String text = "要20户收一百二十斤,每斤1.5元";
        List<String> found =
                Numerals.find(text).stream()
                        .map(it -> text.substring(it.start(), it.end()))
                        .toList();
        assertThat(found).containsExactly("20", "一百二十", "1.5");
    }

    @Test
    void an_endless_run_of_digits_is_one_number() {
        assertThat(Numerals.find("7".repeat(10_000))).hasSize(1);
        assertThat(Numerals.find("七".repeat(10_000))).hasSize(1);
    }

    @Test
    void every_number_below_ten_thousand_reads_back() {
        for (int number = 1; number < 10_000; number++) {
            String said = said(number);
            assertThat(Numerals.at(said, 0)).as(said).map(Numeral::intValue).contains(number);
        }
    }

    private static String said(int number) {
        String digits = "零一二三四五六七八九";
        String[] units = {"千", "百", "十", ""};
        var text = new StringBuilder();
        boolean gap = false;
        int[] sizes = {1000, 100, 10, 1};
        for (int index = 0; index < sizes.length; index++) {
            int digit = number / sizes[index] % 10;
            if (digit == 0) {
                gap = true;
                continue;
            }
            text.append(gap && !text.isEmpty() ? "零" : "")
                    .append(digits.charAt(digit))
                    .append(units[index]);
            gap = false;
        }
        return text.toString();
    }
}
