package zutuan.bot.issue.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import zutuan.bot.kernel.chinese.Phrases;

/// Several numbers said at once: `4和6`, `3号5号`, `2 3 4`, `4到6号`. Pure.
public final class Numbers {
    private static final Phrases SAID = Phrases.beside(Numbers.class, "desk.phrases");

    /// What makes a bare number a quantity or a date: 12月, 12个, 4公里.
    static final String QUANTITY = SAID.regex("quantity");

    /// At least two.
    public static final String LIST = SAID.regex("numbers");

    /// One or more.
    public static final String ANY = SAID.regex("numbers_any");

    /// What may stand between them and what is said of all of them.
    public static final String ALL = SAID.regex("all");

    private static final Pattern PART = SAID.get("part");
    private static final int MOST = 10;

    private Numbers() {}

    /// The different numbers of a list, in its order; empty if it names too many.
    public static List<Long> read(String list) {
        var found = new ArrayList<Long>();
        var part = PART.matcher(list);
        while (part.find()) {
            long number = Numbered.value(part.group(2));
            boolean range = part.group(1) != null && !found.isEmpty();
            long from = range ? found.getLast() + 1 : number;
            if (number - from >= MOST) {
                return List.of();
            }
            LongStream.rangeClosed(from, number).forEach(found::add);
            if (range && number < from) {
                found.add(number);
            }
        }
        var distinct = found.stream().distinct().toList();
        return distinct.size() > MOST ? List.of() : distinct;
    }

    /// Whether a list names more than are taken at once.
    static boolean isTooMany(String list) {
        return read(list).isEmpty() && PART.matcher(list).results().count() > 1;
    }

    static int most() {
        return MOST;
    }

    /// `3、5`, as it is typed.
    public static String typed(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("、"));
    }

    /// `3号、5号`.
    public static String said(List<Long> numbers) {
        return numbers.stream().map(number -> number + "号").collect(Collectors.joining("、"));
    }
}
