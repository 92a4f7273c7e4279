package zutuan.bot.issue;

/// A step on issue `number`, with the words behind it. `number` is 0 when the verb stands alone and
/// no card tells which issue.
record Numbered(long number, String rest) {
    private static final String DIGITS = "一二三四五六七八九";

    /// The value of digits or of a Chinese numeral below 1000: 12, 十二, 一百零三.
    static long value(String numeral) {
        if (Character.isDigit(numeral.charAt(0))) {
            return Long.parseLong(numeral);
        }
        long total = 0;
        int digit = 0;
        for (int index = 0; index < numeral.length(); index++) {
            char sign = numeral.charAt(index);
            switch (sign) {
                case '十', '百' -> {
                    total += Math.max(1, digit) * (sign == '十' ? 10L : 100L);
                    digit = 0;
                }
                case '两' -> digit = 2;
                case '零' -> digit = 0;
                default -> digit = DIGITS.indexOf(sign) + 1;
            }
        }
        return total + digit;
    }
}
