package zutuan.bot.issue.closing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zutuan.bot.kernel.chinese.Spoken;
import zutuan.bot.kernel.chinese.Tables;

/// What a reporter says in their own words of what was done. Pure; the words are in `verdicts.tsv`.
enum Verdict {
    SOLVED,
    NOT_SOLVED,
    /// Done, and something is wrong with it.
    MIXED,
    NONE;

    private static final Map<String, List<String>> WORDS =
            Tables.rows(Verdict.class, "verdicts.tsv").stream()
                    .collect(
                            Collectors.toMap(
                                    List::getFirst, row -> List.of(row.get(1).split(" "))));

    /// Praise with a no in it.
    private static final Pattern FINE = Pattern.compile("还?不[错赖]");

    /// A yes that is denied, 没有修好, and one that is asked, 修好没有.
    private static final Pattern DENIED =
            Pattern.compile("(?<![是能])" + oneOf("deny") + oneOf("yes"));

    private static final Pattern ASKED =
            Pattern.compile(oneOf("yes") + "[了]?(?:没有|没得|没|不)[吧呢啊嘛\\s?？。]*$");

    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)(\\d{1,6})号");

    private static final Pattern CLAUSE = Pattern.compile("[,，;；。].*", Pattern.DOTALL);

    /// 3号好了,其他的还没弄.
    private static final Pattern OTHERS = Pattern.compile("[,，;；。\\s]*(?:其他|其它|其余|别的|另外|剩下)");

    /// Longest first, so that 还没来 is taken whole.
    private static final List<String> EVERY_WORD =
            WORDS.values().stream()
                    .flatMap(List::stream)
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();

    private static List<String> words(String kind) {
        return WORDS.getOrDefault(kind, List.of());
    }

    private static boolean has(String kind, String text) {
        return words(kind).stream().anyMatch(text::contains);
    }

    private static String oneOf(String kind) {
        return "(?:" + String.join("|", words(kind)) + ")";
    }

    private static String plain(String said) {
        String text = FINE.matcher(Spoken.plain(said)).replaceAll("很好");
        return DENIED.matcher(text).replaceAll("没好");
    }

    static Verdict of(String said) {
        String text = plain(said);
        for (String word : words("void")) {
            text = text.replace(word, "");
        }
        if (ASKED.matcher(text).find()) {
            return NONE;
        }
        if (has("no", text)) {
            return has("ask", text) ? NONE : NOT_SOLVED;
        }
        if (has("ask", text) || !has("yes", text)) {
            return NONE;
        }
        return has("but", text) ? MIXED : SOLVED;
    }

    /// The numbers that a text names: 3号, 5号.
    static List<Long> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(found -> Long.parseLong(found.group(1)))
                .distinct()
                .toList();
    }

    /// What such a text says of one of them, up to the next.
    static String partOn(long number, String text) {
        var at = NUMBER.matcher(text);
        boolean found = at.find();
        while (found && Long.parseLong(at.group(1)) != number) {
            found = at.find();
        }
        int from = found ? at.end() : text.length();
        return own(text.substring(from, found && at.find() ? at.start() : text.length()));
    }

    /// Without what is said of others behind it.
    static String own(String text) {
        var others = OTHERS.matcher(text);
        boolean behind = others.find() && others.start() > 0;
        return behind ? text.substring(0, others.start()) : text;
    }

    /// Whether a text, or its first clause, says nothing else: 终于通了, 还不行,有一截没压平, and not 材料弄好了.
    static boolean isAll(String said) {
        return isOnly(said) || isOnly(CLAUSE.matcher(said).replaceFirst(""));
    }

    private static boolean isOnly(String said) {
        String text = plain(said);
        for (String word : EVERY_WORD) {
            text = text.replace(word, " ");
        }
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /// What a text is about, in single words: 水, 路.
    static Set<String> about(String text) {
        return words("about").stream().filter(text::contains).collect(Collectors.toSet());
    }
}
