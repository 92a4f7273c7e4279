package zutuan.bot.kernel.chinese.time.token;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.Tables;

/// The words of time expressions. Weekday words are composed here from their parts, the rest is
/// read from {@code lexicon.tsv}. Immutable after loading.
final class Lexicon {
    private static final List<String> WEEK_UNITS = List.of("周", "星期", "礼拜", "个星期", "个礼拜", "个周");
    private static final String DAYS = "一二三四五六日";

    /// How often 下 is said in 下下下周三; more is no time.
    private static final int FARTHEST = 5;

    private static final Lexicon SHIPPED = load();

    private final Node root = new Node();

    /// Kind and value of one word.
    record Word(TokenKind kind, String value) {}

    /// All words that go on from one beginning.
    static final class Node {
        private final Map<Character, Node> next = new HashMap<>();
        private @Nullable Word word;

        @Nullable Node step(char character) {
            return next.get(character);
        }

        /// The word that ends here.
        @Nullable Word word() {
            return word;
        }
    }

    private Lexicon() {}

    static Lexicon shipped() {
        return SHIPPED;
    }

    /// Where every word begins.
    Node root() {
        return root;
    }

    @Nullable Word find(String word) {
        Node node = root;
        for (int at = 0; at < word.length() && node != null; at++) {
            node = node.step(word.charAt(at));
        }
        return node == null ? null : node.word();
    }

    private void add(String word, TokenKind kind, String value) {
        Node node = root;
        for (int at = 0; at < word.length(); at++) {
            node = node.next.computeIfAbsent(word.charAt(at), _ -> new Node());
        }
        if (node.word == null) {
            node.word = new Word(kind, value);
        }
    }

    private static Lexicon load() {
        var lexicon = new Lexicon();
        lexicon.addWeeks();
        Tables.lines(Lexicon.class, "lexicon.tsv").forEach(lexicon::addLine);
        return lexicon;
    }

    private void addLine(String line) {
        String[] columns = line.split("\t", -1);
        var kind = TokenKind.valueOf(columns[0]);
        for (String word : columns[2].split(" ", -1)) {
            add(word.equals("\\n") ? "\n" : word, kind, columns[1].equals("-") ? word : columns[1]);
        }
    }

    private void addWeeks() {
        for (String unit : WEEK_UNITS) {
            addWeek("这" + unit, 0);
            addWeek("本" + unit, 0);
            for (int far = 1; far <= FARTHEST; far++) {
                addWeek("下".repeat(far) + unit, far);
                addWeek("上".repeat(far) + unit, -far);
            }
        }
        for (int far = 3; far <= FARTHEST; far++) {
            for (String unit : List.of("个月", "月")) {
                add("下".repeat(far) + unit, TokenKind.MONTH, Integer.toString(far));
                add("上".repeat(far) + unit, TokenKind.MONTH, Integer.toString(-far));
            }
        }
        addWeek("当周", 0);
        addWeek("下一周", 1);
        addWeek("上一周", -1);
        addWeek("下一个星期", 1);
        for (String unit : WEEK_UNITS.subList(0, 3)) {
            addDays(unit, "* ");
        }
        add("周末", TokenKind.WEEKEND, "*");
        add("双休日", TokenKind.WEEKEND, "*");
        add("周六日", TokenKind.WEEKEND, "*");
        add("星期六日", TokenKind.WEEKEND, "*");
        for (String unit : WEEK_UNITS.subList(0, 3)) {
            add(unit + "六" + unit + "日", TokenKind.WEEKEND, "*");
            add(unit + "六" + unit + "天", TokenKind.WEEKEND, "*");
        }
    }

    private void addWeek(String word, int shift) {
        add(word, TokenKind.WEEK, Integer.toString(shift));
        add(word + "末", TokenKind.WEEKEND, Integer.toString(shift));
        addDays(word, shift + " ");
    }

    private void addDays(String prefix, String shift) {
        for (int day = 1; day <= 7; day++) {
            add(prefix + DAYS.charAt(day - 1), TokenKind.WEEKDAY, shift + day);
            add(prefix + day, TokenKind.WEEKDAY, shift + day);
        }
        add(prefix + "天", TokenKind.WEEKDAY, shift + 7);
    }
}
