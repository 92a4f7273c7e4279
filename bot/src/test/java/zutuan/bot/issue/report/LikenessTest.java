package zutuan.bot.issue.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.issue.Sample;
import zutuan.bot.issue.model.Told;

class LikenessTest {
    private static double share(String said, String other) {
        var issue = Sample.reported(7, other);
        return Likeness.of(said, List.of(Told.by(issue))).getOrDefault(7L, 0.0);
    }

    @ParameterizedTest
    @CsvSource({
        "三组饮水管漏水了, 三组自来水管破了在漏",
        "村口红绿灯坏了, 村口那个红绿灯不亮了",
        "小学门口的围墙裂了, 小学围墙裂开了要倒",
        "敬老院屋顶漏雨, 敬老院的屋顶又在漏雨",
        "七组通组路塌方了, 七组通组路塌方了",
    })
    void much_the_same_words_are_alike(String said, String other) {
        assertThat(share(said, other)).isGreaterThanOrEqualTo(Likeness.ALIKE);
    }

    @ParameterizedTest
    @CsvSource({
        "三组饮水管漏水了, 三组路灯坏了三盏",
        "村口红绿灯坏了, 村口公厕没人打扫",
        "小学门口的围墙裂了, 小学门口车太多",
        "敬老院屋顶漏雨, 敬老院缺一名护工",
        "七组通组路塌方了, 七组有户人家没交医保",
        "河边垃圾没人清, 河边护栏断了",
    })
    void another_thing_at_the_same_place_is_not(String said, String other) {
        assertThat(share(said, other)).isLessThan(Likeness.ALIKE);
    }
}
