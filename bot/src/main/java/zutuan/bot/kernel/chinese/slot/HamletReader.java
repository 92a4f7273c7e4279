package zutuan.bot.kernel.chinese.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.Numeral;
import zutuan.bot.kernel.chinese.Numerals;
import zutuan.bot.kernel.chinese.Words;

/// Finds villagers' groups by their number: 七组, 7组, 第七村民小组, 3社.
final class HamletReader {
    private static final int MOST = 40;
    private static final Words SUFFIXES = Words.of("村民小组", "村民组", "小组", "组", "社");
    private static final List<String> LONGEST_FIRST = List.of("村民小组", "村民组", "小组", "组", "社");
    private static final Words COUNTING =
            Words.of("分", "分成", "成", "共", "每", "各", "这", "那", "有", "赛", "了");
    private static final Words COUNTED =
            Words.of("数据", "照片", "图", "人员", "队", "选手", "专家", "区", "保", "会", "团", "交");

    private HamletReader() {}

    static List<Hamlet> read(Taken taken) {
        String text = taken.text();
        var hamlets = new ArrayList<Hamlet>();
        for (int at = 0; at < text.length() && !taken.full(); at++) {
            Optional<Numeral> numeral = number(text, at) ? Numerals.at(text, at) : Optional.empty();
            if (numeral.isEmpty()) {
                continue;
            }
            Hamlet hamlet = hamlet(taken, numeral.get());
            if (hamlet != null) {
                hamlets.add(hamlet);
            }
            at = numeral.get().end() - 1;
        }
        return hamlets;
    }

    private static boolean number(String text, int at) {
        return "一二三四五六七八九十0123456789".indexOf(text.charAt(at)) >= 0;
    }

    private static @Nullable Hamlet hamlet(Taken taken, Numeral numeral) {
        String text = taken.text();
        int end = numeral.end();
        if (!SUFFIXES.follow(text, end)
                || numeral.approximate()
                || !numeral.whole()
                || numeral.intValue() < 1
                || numeral.intValue() > MOST) {
            return null;
        }
        String suffix =
                LONGEST_FIRST.stream()
                        .filter(word -> text.startsWith(word, end))
                        .findFirst()
                        .orElseThrow();
        boolean ordinal = numeral.start() > 0 && text.charAt(numeral.start() - 1) == '第';
        int start = ordinal ? numeral.start() - 1 : numeral.start();
        int stop = end + suffix.length();
        boolean counts = !ordinal && COUNTING.precede(text, start);
        return counts || COUNTED.follow(text, stop) || !taken.free(start, stop)
                ? null
                : new Hamlet(taken.take(start, stop, Mark.HAMLET), numeral.intValue());
    }
}
