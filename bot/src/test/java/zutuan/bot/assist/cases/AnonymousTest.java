package zutuan.bot.assist.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.kernel.chinese.slot.Hamlet;
import zutuan.bot.kernel.chinese.slot.Link;
import zutuan.bot.kernel.chinese.slot.Phone;
import zutuan.bot.kernel.chinese.slot.Slots;
import zutuan.bot.kernel.chinese.slot.Span;

final class AnonymousTest {
    private static Span span(String words, String part) {
        int at = words.indexOf(part);
        return new Span(at, at + part.length(), part);
    }

    @ParameterizedTest
    @CsvSource({
        "'烟叶下部叶发黄,老李家15亩', 烟叶下部叶发黄，15亩",
        "'张大爷的牛不吃草', 牛不吃草",
        "'王建国家的猪死了两头', 猪死了两头",
        "'大家的猪都拉稀', 大家的猪都拉稀",
        "'何家猪圈漏水,人家不管', 猪圈漏水，人家不管",
        "'黄叶子落了', 黄叶子落了"
    })
    void neighbours_are_left_out(String words, String left) {
        var nothing =
                new Slots(
                        List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                        words);

        assertThat(Anonymous.of(words, nothing)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({"'石桥村七组李明说烟叶黄了,电话13800000001', 说烟叶黄了，电话"})
    void members_places_and_numbers_are_left_out(String words, String left) {
        var choice = List.of(new Link.Choice("x", "x"));
        var slots =
                new Slots(
                        List.of(),
                        List.of(new Link(span(words, "李明"), choice, true)),
                        List.of(new Link(span(words, "石桥村"), choice, true)),
                        List.of(new Hamlet(span(words, "七组"), 7)),
                        List.of(),
                        List.of(new Phone(span(words, "13800000001"), "13800000001")),
                        List.of(),
                        words);

        assertThat(Anonymous.of(words, slots)).isEqualTo(left);
    }
}
