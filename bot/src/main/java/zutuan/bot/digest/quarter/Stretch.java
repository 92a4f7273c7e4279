package zutuan.bot.digest.quarter;

import zutuan.bot.kernel.calendar.Days;
import zutuan.bot.kernel.calendar.Quarter;

/// The days that are told of, as members call them (2026年第四季度), and the code that a quarter is
/// typed with (2026Q4); empty for other days.
public record Stretch(String called, String code, Days days) {
    private static final String NUMBERS = "一二三四";

    public static Stretch of(Quarter quarter) {
        return new Stretch(called(quarter), code(quarter), quarter.days());
    }

    public static String called(Quarter quarter) {
        return "%d年第%s季度".formatted(quarter.year(), NUMBERS.charAt(quarter.number() - 1));
    }

    public static String code(Quarter quarter) {
        return quarter.year() + "Q" + quarter.number();
    }
}
