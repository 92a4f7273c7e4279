package zutuan.bot.kernel.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A quick pattern finds what the plain one finds.
final class QuickPatternTest {
    private static final String REGEX =
            "着火|(?<![管冻])炸了|[房屋][^,。]{0,4}烧[了着]|打火(?!机)|第?[0-9]{1,3}号|\\b0[0-9]{3}\\b|[烧燃]{1,3}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "没事",
                "房子着火了",
                "水管炸了,锅炉炸了",
                "房后头柴烧了",
                "打火机没得油,打火",
                "第12号和3号,0415要,10415不要",
                "烧烧烧烧烧",
                "屋",
                "炸了",
                "𠀋着火𠀋"
            })
    void finds_what_the_plain_one_finds(String text) {
        var quick = QuickPattern.compile(REGEX);
        var plain = Pattern.compile(REGEX).matcher(text);
        assertThat(quick.replaceAll(text, "X")).isEqualTo(plain.replaceAll("X"));
        assertThat(quick.find(text)).isEqualTo(plain.reset().find());
    }
}
