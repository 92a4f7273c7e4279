package zutuan.bot.digest.quarter;

import zutuan.bot.kernel.calendar.Quarter;

/// What is said of a quarter that there is not, or not yet.
final class QuarterReplies {
    static final String WHICH = "是哪个季度的？";

    private static final String NUMBERS = "零一二三四五六七八九十";

    private QuarterReplies() {}

    static String future(Quarter quarter) {
        return "%s还没到（%s开始），没有数可看。看哪个季度？"
                .formatted(Stretch.called(quarter), quarter.days().first());
    }

    static String noSuchQuarter(int number) {
        return "一年只有四个季度，没有第%s季度。看哪个季度？".formatted(said(number));
    }

    private static String said(int number) {
        return number < NUMBERS.length()
                ? NUMBERS.substring(number, number + 1)
                : Integer.toString(number);
    }
}
