package zutuan.bot.kernel.chinese.heads;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.Numeral;
import zutuan.bot.kernel.chinese.Numerals;

/// Reads how many people came: 支书12人、大户8人, 12名支书, 共20人其中党员5人, 走访农户12户. Pure.
public final class HeadReader {
    /// What members call a category, and what it counts as; the longest first.
    private static final Map<String, String> CATEGORIES = categories();

    private static final List<String> UNITS = List.of("人次", "人", "名", "位", "个人", "户", "个");
    private static final String HOUSEHOLD = "户";

    /// Of people only with their category: 3个党员, and not 3个村.
    private static final String ANY = "个";

    private static final String FARMERS = "农户";

    /// What a number of all people stands behind.
    private static final Pattern ALL = Pattern.compile("(?:共|总|计|来了|到场|实到|参加|参训)[有约计:,\\s]*$");

    private static final List<String> FILLING =
            List.of(
                    "人次", "个人", "一共", "总共", "其中", "到场", "实到", "来了", "人", "名", "位", "户", "个", "共",
                    "和", "有");

    private HeadReader() {}

    private static Map<String, String> categories() {
        var all = new LinkedHashMap<String, String>();
        all.put("致富能人", "致富能人");
        all.put("致富带头人", "致富能人");
        all.put("产业大户", "大户");
        all.put("种植大户", "大户");
        all.put("养殖大户", "大户");
        all.put("第一书记", "第一书记");
        all.put("入党积极分子", "积极分子");
        all.put("村民代表", "村民代表");
        all.put("志愿者", "志愿者");
        all.put("能人", "致富能人");
        all.put("大户", "大户");
        all.put("支书", "支书");
        all.put("党员", "党员");
        all.put("农户", FARMERS);
        all.put("烟农", FARMERS);
        all.put("村民", FARMERS);
        all.put("群众", FARMERS);
        all.put("干部", "干部");
        return all;
    }

    /// What was read of it.
    public sealed interface Read {
        record Counted(Heads heads) implements Read {}

        record Nothing() implements Read {}

        /// About so many: nobody has counted.
        record About(String said) implements Read {}

        record Nobody() implements Read {}

        record TooMany() implements Read {}

        /// The categories are more than everybody.
        record MoreThanAll(int all, int parts) implements Read {}
    }

    /// A number of people, the category it is of (empty for all), where it stands.
    private record Head(String category, Numeral numeral) {}

    public static Read read(String text) {
        var numerals =
                Numerals.find(text).stream()
                        .filter(one -> one.start() == 0 || text.charAt(one.start() - 1) != '第')
                        .toList();
        boolean named = numerals.stream().findFirst().flatMap(one -> before(text, one)).isPresent();
        var heads = new ArrayList<Head>();
        for (var numeral : numerals) {
            head(text, numeral, named)
                    .filter(head -> !isAmong(head, heads, text))
                    .ifPresent(heads::add);
        }
        return counted(heads, text);
    }

    /// 走访农户15户,其中脱贫户5户: those five are among the fifteen.
    private static boolean isAmong(Head head, List<Head> before, String text) {
        int among = text.indexOf("其中");
        return among >= 0
                && among < head.numeral().start()
                && before.stream()
                        .filter(one -> one.numeral().start() < among)
                        .anyMatch(one -> one.category().equals(head.category()));
    }

    /// What is left of a text that tells nothing but categories and numbers: words that count
    /// nobody whom this knows, empty if there are none.
    public static String unknown(String text) {
        String left = text;
        for (var numeral : Numerals.find(text)) {
            left = left.replace(text.substring(numeral.start(), numeral.end()), " ");
        }
        for (String known : CATEGORIES.keySet()) {
            left = left.replace(known, " ");
        }
        for (String word : FILLING) {
            left = left.replace(word, " ");
        }
        return left.replaceAll("[、,，。:：;；.!\\s]+", " ").strip();
    }

    private static Optional<Head> head(String text, Numeral numeral, boolean named) {
        var before = before(text, numeral);
        var unit = UNITS.stream().filter(one -> text.startsWith(one, numeral.end())).findFirst();
        int end = numeral.end() + unit.map(String::length).orElse(0);
        var behind = unit.isEmpty() ? Optional.<String>empty() : behind(text, end);
        var category = named && before.isPresent() ? before : behind.or(() -> before);
        if (category.isEmpty() && unit.filter(HOUSEHOLD::equals).isPresent()) {
            category = Optional.of(FARMERS);
        }
        return category.isEmpty() && unit.filter(one -> !one.equals(ANY)).isEmpty()
                ? Optional.empty()
                : Optional.of(new Head(category.orElse(""), numeral));
    }

    private static Optional<String> before(String text, Numeral numeral) {
        String words = text.substring(0, numeral.start()).replaceFirst("[有共约计:,\\s]+$", "");
        return CATEGORIES.entrySet().stream()
                .filter(entry -> words.endsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Optional<String> behind(String text, int end) {
        return CATEGORIES.entrySet().stream()
                .filter(entry -> text.startsWith(entry.getKey(), end))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Read counted(List<Head> heads, String text) {
        var sums = new LinkedHashMap<String, Integer>();
        for (var head : heads) {
            var numeral = head.numeral();
            if (numeral.approximate()) {
                return new Read.About(text.substring(numeral.start(), numeral.end()));
            }
            if (!numeral.whole() || numeral.intValue() > Heads.MOST) {
                return new Read.TooMany();
            }
            sums.merge(head.category(), numeral.intValue(), Integer::sum);
        }
        return heads.isEmpty() ? new Read.Nothing() : summed(sums, isBeside(heads, text));
    }

    /// 群众40人,专家2名: who is of no category came beside the others, and is not all of them.
    private static boolean isBeside(List<Head> heads, String text) {
        return !heads.getFirst().category().isEmpty()
                && heads.stream()
                        .filter(head -> head.category().isEmpty())
                        .map(head -> text.substring(0, head.numeral().start()))
                        .noneMatch(before -> ALL.matcher(before).find());
    }

    private static Read summed(Map<String, Integer> sums, boolean beside) {
        int all = sums.getOrDefault("", 0);
        int parts = sums.values().stream().mapToInt(Integer::intValue).sum() - all;
        if (all + parts == 0) {
            return new Read.Nobody();
        }
        boolean more = all > 0 && parts > all;
        if (more && !beside) {
            return new Read.MoreThanAll(all, parts);
        }
        var heads = new LinkedHashMap<>(sums);
        heads.remove("");
        if (more || all > parts) {
            heads.put("", more ? all : all - parts);
        }
        heads.values().removeIf(people -> people == 0);
        return new Read.Counted(new Heads(heads));
    }
}
