package zutuan.bot.assist.cases;

/// Sentences as they are printed: members type half-width, or what they typed was made so to be
/// read.
final class Punctuation {
    private static final String HALF = ",;:!?()";
    private static final String FULL = "，；：！？（）";

    private Punctuation() {}

    /// Full-width, but within numbers and times.
    static String wide(String text) {
        var wide = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            int which = HALF.indexOf(text.charAt(at));
            boolean inside = isDigit(text, at - 1) && isDigit(text, at + 1);
            wide.append(which < 0 || inside ? text.charAt(at) : FULL.charAt(which));
        }
        return wide.toString();
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }
}
