package zutuan.bot.issue.desk;

import java.util.List;
import java.util.stream.Stream;
import zutuan.bot.kernel.chinese.Numerals;

/// A step on issue `number`, with the words behind it. `number` is 0 when the verb stands alone and
/// no card tells which issue; `more` are further ones that the same is said of.
public record Numbered(long number, String rest, List<Long> more) {
    public Numbered {
        more = List.copyOf(more);
    }

    public Numbered(long number, String rest) {
        this(number, rest, List.of());
    }

    public static Numbered of(List<Long> numbers, String rest) {
        return new Numbered(numbers.getFirst(), rest, numbers.subList(1, numbers.size()));
    }

    /// All of them.
    public List<Long> numbers() {
        return Stream.concat(Stream.of(number), more.stream()).toList();
    }

    /// The value of digits or of a Chinese numeral: 12, 十二, 一百零三. What is no whole number is 0,
    /// which no issue has.
    public static long value(String numeral) {
        if (Character.isDigit(numeral.charAt(0))) {
            return Long.parseLong(numeral);
        }
        return Numerals.at(numeral, 0)
                .filter(found -> found.whole() && found.end() == numeral.length())
                .map(found -> (long) found.intValue())
                .orElse(0L);
    }
}
