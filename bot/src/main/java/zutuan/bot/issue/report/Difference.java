package zutuan.bot.issue.report;

/// Where two texts differ: what stands between their common beginning and their common end. Pure.
record Difference(String from, String to) {
    private static final int SMALL = 12;

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
        boolean counted = end > 0 && start < before.length() - end;
        // With the unit behind a number: 20户→五户.
        int kept = counted ? end - 1 : end;
        // What stands before a numeral that became longer or shorter: 五户→五十户.
        boolean grown = end > 0 && start > 0 && Math.abs(before.length() - after.length()) <= 2;
        int from = counted || !grown ? start : start - 1;
        int to = counted || !grown ? kept : end - 1;
        return new Difference(
                before.substring(from, before.length() - to),
                after.substring(from, after.length() - to));
    }

    /// Whether it can be shown as it is.
    boolean isSmall() {
        return !to.isEmpty() && from.length() <= SMALL && to.length() <= SMALL;
    }
}
