package zutuan.bot.assist.cases;

import java.time.Month;
import java.util.Optional;

/// The months in which something is seen, over the turn of the year too (10-4). Immutable.
public record Season(Month from, Month until) {
    public static final Season ALL_YEAR = new Season(Month.JANUARY, Month.DECEMBER);

    private static final String ALWAYS = "全年";

    /// Reads 3-5, 10-4, 7 or 全年; empty if it is none of these.
    static Optional<Season> parse(String text) {
        if (text.equals(ALWAYS)) {
            return Optional.of(ALL_YEAR);
        }
        String[] ends = text.split("-", -1);
        if (ends.length > 2 || !isMonth(ends[0]) || !isMonth(ends[ends.length - 1])) {
            return Optional.empty();
        }
        return Optional.of(new Season(month(ends[0]), month(ends[ends.length - 1])));
    }

    private static boolean isMonth(String text) {
        return text.matches("[1-9]|1[0-2]");
    }

    private static Month month(String text) {
        return Month.of(Integer.parseInt(text));
    }

    public boolean holds(Month month) {
        return from.compareTo(until) <= 0
                ? month.compareTo(from) >= 0 && month.compareTo(until) <= 0
                : month.compareTo(from) >= 0 || month.compareTo(until) <= 0;
    }

    /// 3-5月, or 全年.
    public String title() {
        if (equals(ALL_YEAR)) {
            return ALWAYS;
        }
        String first = Integer.toString(from.getValue());
        return (from == until ? first : first + "-" + until.getValue()) + "月";
    }
}
