package zutuan.bot.issue.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Several numbers said at once: `4和6`, `3号5号`, `2 3 4`, `4到6号`. Pure.
public final class Numbers {
    /// What makes a bare number a quantity or a date: 12月, 12个, 4公里.
    static final String QUANTITY = "(?!\\.\\d|[\\d%月日天年点个米户万亩组块元斤吨头只人次趟公])";

    /// The same behind a further number, where a gap is no sign of an end: 3 5 户.
    private static final String APART = "(?!\\s[月日天年点个米户万亩组块元斤吨头只人次趟公])";

    private static final String ONE =
            "第?(?:\\d{1,9}+(?:号(?:问题)?|" + QUANTITY + APART + ")|[一二两三四五六七八九十百零]{1,5}+号(?:问题)?)";
    private static final String BETWEEN =
            "(?:\\s*(?:和|跟|与|以及|及|还有|[、,,/]|[-–~]|到|至)\\s*|\\s+|(?<=号))";

    /// At least two.
    public static final String LIST = ONE + "(?:" + BETWEEN + ONE + ")+";

    /// One or more.
    public static final String ANY = ONE + "(?:" + BETWEEN + ONE + ")*";

    /// What may stand between them and what is said of all of them.
    public static final String ALL = "(?:这?[两二三四几]个|全都?|全部|都|也|一起|统统|一并)*";

    private static final Pattern PART =
            Pattern.compile("(到|至|[-–~])?\\s*第?(\\d{1,9}+|[一二两三四五六七八九十百零]{1,5}+(?=号))");
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

    /// `3、5`, as it is typed.
    public static String typed(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("、"));
    }

    /// `3号、5号`.
    public static String said(List<Long> numbers) {
        return numbers.stream().map(number -> number + "号").collect(Collectors.joining("、"));
    }
}
