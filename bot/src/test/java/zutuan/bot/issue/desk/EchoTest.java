package zutuan.bot.issue.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EchoTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "电话13800001234|电话138****1234",
                "打138-0000-1234找他|打138****1234找他",
                "打138 0000 1234找他|打138****1234找他",
                "+8613900005678|+86139****5678",
                "张科 0915-3221234|张科 0915-****1234",
                "张科(0915)32212345|张科(0915-****2345",
                "电话:3221234|电话:****1234",
                "身份证 61240119900101123X|身份证 612401************",
                "预算30000元,1.4公里|预算30000元,1.4公里",
                "2026年11月23日|2026年11月23日",
            })
    void numbers_of_persons_are_masked_and_no_others(String said, String shown) {
        assertThat(Echo.safe(said)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@所有人 开会|所有人 开会",
                "@ 全体成员|全体成员",
                "@All|All",
                "@everyone|everyone",
                "@\u200B所有人|所有人",
                "\u202E@all|all",
                "@赵强|@赵强",
            })
    void nobody_calls_everybody_through_the_bot(String said, String shown) {
        assertThat(Echo.safe(said)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=cmd'|' /C calc'!A0",
                "<script>alert(1)</script>",
                "[CQ:at,qq=all]",
                "👨‍👩‍👧",
            },
            quoteCharacter = '"')
    void other_strange_text_stays_text(String said) {
        assertThat(Echo.safe(said)).isEqualTo(said);
    }

    @Test
    void a_title_has_at_most_sixty_characters() {
        assertThat(Echo.title("路".repeat(60))).isEqualTo("路".repeat(60));
        assertThat(Echo.title("路".repeat(61))).isEqualTo("路".repeat(59) + "…");
        assertThat(Echo.title("😀".repeat(10_000)).codePoints()).hasSize(60);
        assertThat(Echo.title("一\n二\t三")).isEqualTo("一 二 三");
    }
}
