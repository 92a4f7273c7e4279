package zutuan.bot.kernel.outbox.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MessageSplitterTest {
    private static final MessageSplitter FORTY = new MessageSplitter(40);

    @Test
    void what_fits_stays_whole() {
        assertThat(FORTY.split("12号 七组道路塌方").parts()).containsExactly("12号 七组道路塌方");
    }

    @Test
    void lines_are_kept_together() {
        var split = FORTY.split("1号 七组道路塌方\n2号 水管漏水\n3号 路灯不亮");

        assertThat(split.parts()).containsExactly("1号 七组道路塌方", "2号 水管漏水\n3号 路灯不亮");
        assertThat(split.rest()).isEmpty();
    }

    @Test
    void after_three_parts_the_rest_waits_for_a_word() {
        var split = FORTY.split("一二三四五六七八九十\n".repeat(6).strip());

        assertThat(split.parts()).containsExactly("一二三四五六七八九十", "一二三四五六七八九十", "一二\n……（发 更多 看其余）");
        assertThat(split.rest()).startsWith("三四五六七八九十\n").endsWith("九十");
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void nothing_is_lost_doubled_or_cut_in_two(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var splitter = new MessageSplitter(40 + random.nextInt(60));
            var text = text(random);

            var split = splitter.split(text);

            assertThat(split.parts()).hasSizeBetween(1, 3).allSatisfy(part -> fits(part, splitter));
            var joined = String.join("", split.parts()) + split.rest();
            assertThat(letters(joined.replace(MessageSplitter.MORE, ""))).isEqualTo(letters(text));
        }
    }

    private static void fits(String part, MessageSplitter splitter) {
        assertThat(part.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(splitter.maxBytes());
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(part)).isTrue();
    }

    private static String letters(String text) {
        return text.replaceAll("\\s", "");
    }

    private static String text(Random random) {
        var pieces = new String[] {"村", "a", "é", "𠮷", "😀", "\n", " "};
        var text = new StringBuilder("报");
        int length = random.nextInt(150);
        for (int index = 0; index < length; index++) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.append("完").toString();
    }
}
