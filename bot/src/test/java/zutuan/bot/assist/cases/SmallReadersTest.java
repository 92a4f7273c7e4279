package zutuan.bot.assist.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SmallReadersTest {
    @ParameterizedTest
    @CsvSource({
        "3-5, MARCH, true", "3-5, MAY, true", "3-5, JUNE, false",
        "10-2, DECEMBER, true", "10-2, FEBRUARY, true", "10-2, MARCH, false",
        "7, JULY, true", "7, AUGUST, false", "全年, APRIL, true"
    })
    void a_season_holds_its_months(String text, Month month, boolean holds) {
        assertThat(Season.parse(text).orElseThrow().holds(month)).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0-3", "3-13", "3-5-7", "春天", "3至5"})
    void other_texts_are_no_season(String text) {
        assertThat(Season.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3-5, 3-5月", "7, 7月", "7-7, 7月", "1-12, 全年", "全年, 全年"})
    void a_season_has_a_title(String text, String title) {
        assertThat(Season.parse(text).orElseThrow().title()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({
        "'每亩 3,500 斤', '每亩 3,500 斤'",
        "'开沟,排水;盖膜', 开沟，排水；盖膜",
        "8:30开会, 8:30开会",
        "'黄了(脚叶)?', 黄了（脚叶）？"
    })
    void punctuation_is_full_width_but_in_numbers(String typed, String printed) {
        assertThat(Punctuation.wide(typed)).isEqualTo(printed);
    }

    @Test
    void a_word_list_takes_the_longest() {
        var words = WordList.of(java.util.Set.of("牛", "牛羊"));

        assertThat(words.at("牛羊圈", 0)).isEqualTo("牛羊");
        assertThat(words.outOf("牛羊和牛")).isEqualTo(" 和 ");
        assertThat(words.occursIn("羊")).isFalse();
    }
}
