package zutuan.bot.issue.report;

/// Where two texts differ: what stands between their common beginning and their common end. Pure.
record Difference(String from, String to) {
    private static final int SMALL = 12;
    private static final String NUMERALS = "0123456789.零一二两三四五六七八九十百千万半几";

    static Difference of(String before, String after) {
        int shorter = Math.min(before.length(), after.length());
        int start = 0;
        while (start < shorter && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && before.charAt(before.length() - 1 - end)
                        == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        String from = before.substring(start, before.length() - end);
        String to = after.substring(start, after.length() - end);
        return hasNumeral(from + to) ? whole(before, after, start, end) : new Difference(from, to);
    }

    /// A number is shown whole, and with its unit: 20户→五户, 十户→二十户.
    private static Difference whole(String before, String after, int common, int commonEnd) {
        int start = common;
        while (start > 0 && isNumeral(before.charAt(start - 1))) {
            start--;
        }
        int end = commonEnd;
        while (end > 0 && isNumeral(before.charAt(before.length() - end))) {
            end--;
        }
        int unit = end > 0 ? end - 1 : 0;
        return new Difference(
                before.substring(start, before.length() - unit),
                after.substring(start, after.length() - unit));
    }

    private static boolean hasNumeral(String text) {
        return text.chars().anyMatch(Difference::isNumeral);
    }

    private static boolean isNumeral(int one) {
        return NUMERALS.indexOf(one) >= 0;
    }

    /// Whether it can be shown as it is.
    boolean isSmall() {
        return !to.isEmpty() && from.length() <= SMALL && to.length() <= SMALL;
    }
}
