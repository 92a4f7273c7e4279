package zutuan.bot.record.reading;

/// Members' words as they are printed: in Chinese punctuation, on one line, calling nobody.
public final class Plain {
    private static final String HALF = ",;:!?()";
    private static final String FULL = "，；：！？（）";

    private Plain() {}

    public static String of(String words) {
        String one = words.replaceAll("[\\p{Cf}@]", "").replaceAll("\\s+", " ").strip();
        var wide = new StringBuilder(one.length());
        for (int at = 0; at < one.length(); at++) {
            int which = HALF.indexOf(one.charAt(at));
            boolean inside = isDigit(one, at - 1) && isDigit(one, at + 1);
            wide.append(which < 0 || inside ? one.charAt(at) : FULL.charAt(which));
        }
        return wide.toString();
    }

    /// At most so many characters.
    public static String cut(String words, int most) {
        int count = words.codePointCount(0, words.length());
        return count <= most
                ? words
                : words.substring(0, words.offsetByCodePoints(0, most - 1)) + "…";
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }
}
