package zutuan.bot.digest.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zutuan.bot.digest.model.Filling;
import zutuan.bot.digest.quarter.QuarterWish;
import zutuan.bot.digest.quarter.QuarterWords;
import zutuan.bot.kernel.chinese.Tables;
import zutuan.bot.kernel.talk.Figure.Measure;

/// Reads which quarter's report is wanted and what of it: 季度报告, 季度报告 2026年第四季度 人次, 四季度的报告. Every
/// word has to be understood; what is left over is something else. Pure.
final class ReportReader {
    static final String WORD = "季度报告";

    private static final String TABLE = "/zutuan/bot/digest/report/wants.tsv";
    private static final List<String> NAMES =
            List.of("季度报告", "季度报表", "季度总结", "季度小结", "季度汇总", "季报", "报告", "报表", "总结", "小结", "汇总");
    private static final int LONGEST_CATEGORY = 8;

    /// What is wanted by the words for it, the longest first.
    private static final List<Map.Entry<String, String>> WANTS =
            Tables.rows(ReportReader.class, TABLE).stream()
                    .map(row -> Map.entry(row.getFirst(), row.getLast()))
                    .sorted(Comparator.comparingInt(row -> -row.getKey().length()))
                    .toList();

    private ReportReader() {}

    record Wish(QuarterWish quarter, What what) {}

    static Optional<Wish> read(String text) {
        var cut = QuarterWords.findOrYear(text);
        String beside = cut.map(found -> found.without(text)).orElse(text);
        var name =
                NAMES.stream()
                        .filter(beside::contains)
                        .filter(one -> one.contains("季") || namesQuarter(cut))
                        .findFirst();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        boolean typed = text.startsWith(WORD + " ");
        var quarter = cut.map(QuarterWords.Cut::wish).orElse(QuarterWish.current());
        return what(beside.replaceFirst(name.get(), " "), typed)
                .map(what -> new Wish(quarter, what));
    }

    /// 去年的报告 is of anything.
    private static boolean namesQuarter(Optional<QuarterWords.Cut> cut) {
        return cut.filter(one -> !(one.wish() instanceof QuarterWish.OfYear)).isPresent();
    }

    private static Optional<What> what(String words, boolean typed) {
        String left = words;
        What what = new What.Card();
        for (var want : WANTS) {
            if (what instanceof What.Card && left.contains(want.getKey())) {
                what = What.read(want.getValue());
                left = left.replace(want.getKey(), " ");
            }
        }
        left = Filling.without(left).replace("发", "").strip();
        if (left.isEmpty()) {
            return Optional.of(what);
        }
        boolean mayName = what instanceof What.Card || what.equals(ATTENDANCE);
        return typed && mayName && isCategory(left)
                ? Optional.of(new What.Category(left))
                : Optional.empty();
    }

    private static final What ATTENDANCE = new What.Items(Measure.ATTENDANCE);

    private static boolean isCategory(String word) {
        return word.length() >= 2
                && word.length() <= LONGEST_CATEGORY
                && word.codePoints().allMatch(Character::isIdeographic);
    }
}
