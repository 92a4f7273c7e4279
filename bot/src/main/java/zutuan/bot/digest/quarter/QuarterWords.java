package zutuan.bot.digest.quarter;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.Numeral;
import zutuan.bot.kernel.chinese.Numerals;

/// Finds a quarter in words: 上季度, 第四季度, 2026年第四季度, 去年四季度, 2026Q4. Pure.
public final class QuarterWords {
    private static final Map<String, Integer> BACK =
            Map.ofEntries(
                    Map.entry("上上个季度", 2),
                    Map.entry("上上季度", 2),
                    Map.entry("上一个季度", 1),
                    Map.entry("上一季度", 1),
                    Map.entry("上个季度", 1),
                    Map.entry("上季度", 1),
                    Map.entry("本季度", 0),
                    Map.entry("这个季度", 0),
                    Map.entry("这一季度", 0),
                    Map.entry("这季度", 0),
                    Map.entry("当季", 0),
                    Map.entry("下一季度", -1),
                    Map.entry("下个季度", -1),
                    Map.entry("下季度", -1));

    private static final Map<String, Integer> YEARS =
            Map.of("今年", 0, "本年", 0, "去年", 1, "上年", 1, "前年", 2, "明年", -1);

    private static final Pattern YEAR = Pattern.compile("(?:\\d{4}年|今年|本年|去年|上年|前年|明年)度?的?(?!\\d)");

    private static final List<String> UNITS = List.of("个季度", "季度");
    private static final int MOST = 9_999;

    private QuarterWords() {}

    /// A stretch of a text that names a quarter.
    public record Cut(int at, int end, QuarterWish wish) {
        /// What is said beside it.
        public String without(String text) {
            return text.substring(0, at) + " " + text.substring(end);
        }

        public String of(String text) {
            return text.substring(at, end);
        }
    }

    public static Optional<Cut> find(String text) {
        return BACK.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .filter(text::contains)
                .findFirst()
                .map(word -> back(text, word))
                .or(() -> numbered(text));
    }

    /// A quarter, or a year of which no quarter was named: 2026年的季报.
    public static Optional<Cut> findOrYear(String text) {
        return find(text).or(() -> year(text));
    }

    private static Optional<Cut> year(String text) {
        var found = YEAR.matcher(text);
        return found.find()
                ? Optional.of(
                        new Cut(
                                found.start(),
                                found.end(),
                                new QuarterWish.OfYear(years(found.group()))))
                : Optional.empty();
    }

    private static QuarterWish.Years years(String said) {
        String digits = said.replaceAll("\\D", "");
        if (!digits.isEmpty()) {
            return new QuarterWish.Years(Integer.parseInt(digits), false);
        }
        int back =
                YEARS.entrySet().stream()
                        .filter(year -> said.startsWith(year.getKey()))
                        .mapToInt(Map.Entry::getValue)
                        .findFirst()
                        .orElse(0);
        return new QuarterWish.Years(-back, true);
    }

    private static Cut back(String text, String word) {
        int at = text.indexOf(word);
        return new Cut(at, at + word.length(), new QuarterWish.Back(BACK.getOrDefault(word, 0)));
    }

    private static Optional<Cut> numbered(String text) {
        var numbers = Numerals.find(text);
        for (int index = 0; index < numbers.size(); index++) {
            var number = numbers.get(index);
            var before = index == 0 ? null : numbers.get(index - 1);
            var cut = lettered(text, before, number).or(() -> worded(text, before, number));
            if (cut.isPresent()) {
                return cut;
            }
        }
        return Optional.empty();
    }

    /// 2026Q4, 2026-Q4, 2026年Q4, Q4.
    private static Optional<Cut> lettered(String text, @Nullable Numeral before, Numeral number) {
        int letter = number.start() - 1;
        if (letter < 0 || "Qq".indexOf(text.charAt(letter)) < 0) {
            return Optional.empty();
        }
        return Optional.of(cut(text, before, letter, number, number.end()));
    }

    /// 第四季度, 四季度.
    private static Optional<Cut> worded(String text, @Nullable Numeral before, Numeral number) {
        return UNITS.stream()
                .filter(unit -> text.startsWith(unit, number.end()))
                .findFirst()
                .map(unit -> {
                    int first = number.start() - 1;
                    boolean ordinal = first >= 0 && text.charAt(first) == '第';
                    int start = ordinal ? first : number.start();
                    return cut(text, before, start, number, number.end() + unit.length());
                });
    }

    private static Cut cut(
            String text, @Nullable Numeral before, int start, Numeral number, int end) {
        if (before != null && isYear(text.substring(before.end(), start))) {
            var wish = new QuarterWish.Numbered(value(before), value(number));
            return new Cut(before.start(), end, wish);
        }
        for (var year : YEARS.entrySet()) {
            String word = year.getKey();
            String said = text.substring(0, start).stripTrailing();
            if (said.endsWith(word) || said.endsWith(word + "的")) {
                int at = said.lastIndexOf(word);
                var wish = new QuarterWish.YearsBack(year.getValue(), value(number));
                return new Cut(at, end, wish);
            }
        }
        return new Cut(start, end, new QuarterWish.Numbered(null, value(number)));
    }

    /// What stands between a year and a quarter.
    private static boolean isYear(String between) {
        return List.of("年", "-", "").contains(between.replace("的", "").strip());
    }

    private static int value(Numeral number) {
        return number.value().min(BigDecimal.valueOf(MOST)).intValue();
    }
}
