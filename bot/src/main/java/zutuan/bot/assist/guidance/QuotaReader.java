package zutuan.bot.assist.guidance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zutuan.bot.assist.guidance.Guidance.Quota;
import zutuan.bot.kernel.chinese.Numeral;
import zutuan.bot.kernel.chinese.Numerals;

/// Reads how many may come: 每村2户, 每村限3人，一共20人, 每村不限. Pure.
final class QuotaReader {
    private static final int MOST = 500;
    private static final List<String> PER = List.of("每个村", "每村", "各村", "每个社区", "每社区", "一个村", "村村");
    private static final List<String> ALL = List.of("一共", "总共", "全镇", "合计", "总数", "共", "最多", "限");
    private static final List<String> UNITS = List.of("户", "人", "名", "家", "个");
    private static final String BETWEEN = "限最多来派报出选去不超过定上至 :";
    private static final String UP_TO = "到至-~、";

    private QuotaReader() {}

    /// Why it is no number of places.
    enum Wrong {
        NOBODY,
        TOO_MANY,
        ABOUT
    }

    /// `quota` is null where nothing was said or it is wrong; `rest` are the other words.
    record Read(@Nullable Quota quota, @Nullable Wrong wrong, String said, String rest) {}

    static Read read(String text) {
        int perVillage = -1;
        int total = -1;
        String unit = Quota.HOUSEHOLD;
        var rest = new StringBuilder(text);
        for (var numeral : Numerals.find(text)) {
            var limit = limit(text, numeral);
            if (limit != null) {
                var wrong = wrong(text, numeral);
                if (wrong != null) {
                    return new Read(null, wrong, text.substring(limit.start(), limit.end()), text);
                }
                blank(rest, limit.start(), limit.end());
                perVillage = limit.perVillage() ? numeral.intValue() : perVillage;
                total = limit.perVillage() ? total : numeral.intValue();
                unit = limit.unit();
            }
        }
        boolean open = text.contains("不限");
        var quota =
                perVillage < 0 && total < 0 && !open
                        ? null
                        : new Quota(Math.max(0, perVillage), Math.max(0, total), unit);
        return new Read(quota, null, "", unlimited(rest.toString()));
    }

    private static String unlimited(String text) {
        String left = text;
        for (String word : List.of("每村不限", "各村不限", "人数不限", "户数不限", "不限人数", "不限户数", "不限")) {
            left = left.replace(word, " ");
        }
        return left;
    }

    private record Limit(int start, int end, boolean perVillage, String unit) {}

    private static @Nullable Limit limit(String text, Numeral numeral) {
        int at = numeral.start();
        while (at > 0 && BETWEEN.indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        String before = text.substring(0, at);
        var village = PER.stream().filter(before::endsWith).findFirst();
        var unit = UNITS.stream().filter(one -> text.startsWith(one, numeral.end())).findFirst();
        int end = numeral.end() + unit.map(String::length).orElse(0);
        String counted = unit.filter(one -> "户家".contains(one)).isPresent() ? "户" : "人";
        if (village.isPresent()) {
            String what = unit.isEmpty() || "个".equals(unit.get()) ? Quota.HOUSEHOLD : counted;
            return new Limit(at - village.get().length(), end, true, what);
        }
        String words = text.substring(0, numeral.start()).stripTrailing();
        var all = ALL.stream().filter(words::endsWith).findFirst();
        return all.isPresent() && unit.isPresent()
                ? new Limit(words.length() - all.get().length(), end, false, counted)
                : null;
    }

    private static @Nullable Wrong wrong(String text, Numeral numeral) {
        int end = numeral.end();
        boolean spread =
                end + 1 < text.length()
                        && UP_TO.indexOf(text.charAt(end)) >= 0
                        && Numerals.at(text, end + 1).isPresent();
        if (numeral.approximate() || spread) {
            return Wrong.ABOUT;
        }
        if (!numeral.whole() || numeral.intValue() > MOST) {
            return Wrong.TOO_MANY;
        }
        return numeral.intValue() == 0 ? Wrong.NOBODY : null;
    }

    private static void blank(StringBuilder text, int start, int end) {
        text.replace(start, end, " ".repeat(end - start));
    }

    /// The typed form that reads back.
    static String typed(Quota quota) {
        var parts = new ArrayList<String>();
        if (quota.perVillage() > 0) {
            parts.add("每村" + quota.perVillage() + quota.unit());
        }
        if (quota.total() > 0) {
            parts.add("一共" + quota.total() + quota.unit());
        }
        return parts.isEmpty() ? "不限" : String.join("，", parts);
    }
}
