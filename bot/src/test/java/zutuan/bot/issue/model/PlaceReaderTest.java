package zutuan.bot.issue.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.issue.Town;
import zutuan.bot.issue.desk.Numbered;
import zutuan.bot.issue.model.PlaceReader.Place;
import zutuan.bot.kernel.chinese.intent.Domain;

class PlaceReaderTest {
    @ParameterizedTest
    @CsvSource({
        "七组通组路塌方了, shiqiao, 七组",
        "7组水管爆了, shiqiao, 七组",
        "第七村民小组停水, shiqiao, 七组",
        "第八村民组停水, shiqiao, 八组",
        "二组老李家 15亩, shiqiao, 二组",
        "10组路灯坏了, shiqiao, 十组",
        "12组路灯坏了, shiqiao, 十二组",
        "20组路灯坏了, shiqiao, 二十组",
        "二十一组路灯坏了, shiqiao, 二十一组",
        "大湾村三小组路断了, dawan, 三组",
        "清河的路断了, qinghe, ''",
        "柳树坪四组去石桥的路断了, liushuping, 四组",
        "路断了, shiqiao, ''",
        "二社区门口路断了, shiqiao, ''",
        "100组, shiqiao, ''",
        "0组, shiqiao, ''",
        "环境整治组来看看, shiqiao, ''",
    })
    void the_place_comes_from_the_words_and_else_from_the_sender(
            String said, String village, String hamlet) {
        assertThat(PlaceReader.read(said, "shiqiao", Town.ROSTER))
                .isEqualTo(new Place(village, hamlet));
    }

    @Test
    void a_sender_without_a_village_leaves_it_open() {
        assertThat(PlaceReader.read("路断了", null, Town.ROSTER)).isEqualTo(new Place(null, ""));
    }

    @ParameterizedTest
    @CsvSource({"七组, 七组, true", "七组, 六组, false", "'', 六组, true", "七组, '', true"})
    void two_hamlets_are_two_places_and_none_may_be_either(String one, String other, boolean same) {
        var told = new Told(1, one, Domain.INFRA, "路断了");

        assertThat(told.sameSpot(new Told(2, other, Domain.INFRA, "路断了"))).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"12, 12", "十二, 12", "一百零三, 103", "十十, 0", "半, 0"})
    void a_number_is_read_from_digits_and_numerals(String numeral, long number) {
        assertThat(Numbered.value(numeral)).isEqualTo(number);
    }
}
