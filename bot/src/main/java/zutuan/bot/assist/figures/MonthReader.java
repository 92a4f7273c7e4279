package zutuan.bot.assist.figures;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zutuan.bot.kernel.chinese.Numeral;
import zutuan.bot.kernel.chinese.Numerals;

/// Reads which month is meant: 11月, 十一月份, 上个月, 去年12月, 2026年11月, 2026-11. A month without a year is
/// one of this year. Pure.
final class MonthReader {
    private static final Map<String, Integer> BACK =
            Map.ofEntries(
                    Map.entry("", 0),
                    Map.entry("本月", 0),
                    Map.entry("这月", 0),
                    Map.entry("这个月", 0),
                    Map.entry("当月", 0),
                    Map.entry("上月", 1),
                    Map.entry("上个月", 1),
                    Map.entry("上上个月", 2),
                    Map.entry("上上月", 2),
                    Map.entry("下月", -1),
                    Map.entry("下个月", -1),
                    Map.entry("下下个月", -2));
    private static final Map<String, Integer> YEARS_BACK =
            Map.of("今年", 0, "去年", 1, "前年", 2, "明年", -1, "", 0);

    private MonthReader() {}

    /// What a word for a month means.
    sealed interface Read {
        record Month(YearMonth month) implements Read {}

        /// One that has not begun.
        record Ahead(YearMonth month) implements Read {}

        /// 13月.
        record NoSuch(String said) implements Read {}

        record Unclear(String said) implements Read {}
    }

    static Read read(String said, YearMonth now) {
        String text = said.replaceAll("[\\s的份]", "");
        var back = BACK.get(text);
        return back == null ? named(text, said, now) : known(now.minusMonths(back), now);
    }

    private static Read known(YearMonth month, YearMonth now) {
        return month.isAfter(now) ? new Read.Ahead(month) : new Read.Month(month);
    }

    private static Read named(String text, String said, YearMonth now) {
        String bare = text.endsWith("月") ? text.substring(0, text.length() - 1) : text;
        int cut = cut(bare);
        var year = year(bare.substring(0, Math.max(cut, 0)), now);
        var month = number(bare.substring(cut + 1));
        boolean isDated = text.endsWith("月") || (cut > 0 && !bare.contains("年"));
        // 11.5 is no year and no month.
        isDated &= cut < 0 || cut == 4 || bare.contains("年");
        if (!isDated || year.isEmpty() || month.isEmpty()) {
            return new Read.Unclear(said.strip());
        }
        try {
            return known(YearMonth.of(year.get(), month.get()), now);
        } catch (DateTimeException none) {
            return new Read.NoSuch(said.strip());
        }
    }

    /// Where the year ends: its last letter; -1 if none is named.
    private static int cut(String text) {
        return List.of("年", "-", ".", "/").stream().mapToInt(text::indexOf).max().orElse(-1);
    }

    private static Optional<Integer> year(String text, YearMonth now) {
        var back = Optional.ofNullable(YEARS_BACK.get(text.isEmpty() ? text : text + "年"));
        return back.map(years -> now.getYear() - years)
                .or(() -> number(text).filter(one -> one >= 0))
                .map(one -> one < 100 ? 2000 + one : one);
    }

    /// 11, 十一, 二零二六: the whole text is one number.
    private static Optional<Integer> number(String text) {
        return text.isEmpty() || text.length() > 4
                ? Optional.empty()
                : Numerals.at(text, 0)
                        .filter(one -> one.whole() && one.end() == text.length())
                        .map(Numeral::intValue);
    }
}
