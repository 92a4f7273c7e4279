package zutuan.bot.issue.closing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    private static boolean has(String kind, String text) {
        return WORDS.getOrDefault(kind, List.of()).stream().anyMatch(text::contains);
    }

    static Verdict of(String said) {
        String text = FINE.matcher(said).replaceAll("很好");
        if (has("no", text)) {
            return has("ask", text) ? NONE : NOT_SOLVED;
        }
        if (has("ask", text) || !has("yes", text)) {
            return NONE;
        }
        return has("but", text) ? MIXED : SOLVED;
    }

    /// What a text is about, in single words: 水, 路.
    static Set<String> about(String text) {
        return WORDS.getOrDefault("about", List.of()).stream()
                .filter(text::contains)
                .collect(Collectors.toSet());
    }
}
