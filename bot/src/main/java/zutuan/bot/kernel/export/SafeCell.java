package zutuan.bot.kernel.export;

/// Text that a spreadsheet shows and never computes: what begins like a formula gets an apostrophe
/// in front (OWASP, CSV injection), what no XML may hold is left out, and it fits a cell.
final class SafeCell {
    /// The most characters that a cell of Excel holds.
    private static final int LONGEST = 32_767;

    /// Full-width signs count: spreadsheets take them for the plain ones.
    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    private SafeCell() {}

    static String of(String raw) {
        String guarded = startsLikeFormula(raw) ? "'" + raw : raw;
        var text = new StringBuilder(Math.min(guarded.length(), LONGEST));
        guarded.codePoints()
                .filter(SafeCell::mayStand)
                .limit(LONGEST)
                .forEach(text::appendCodePoint);
        return text.length() <= LONGEST ? text.toString() : cut(text);
    }

    private static String cut(StringBuilder text) {
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return text.substring(0, end) + "…";
    }

    private static boolean startsLikeFormula(String raw) {
        // Leading blanks of any width and invisible characters do not disarm a formula.
        String visible = raw.replaceFirst("^[\\p{Cf}\\p{Z}\\x00\n]+", "");
        return !visible.isEmpty() && FORMULA.indexOf(visible.charAt(0)) >= 0;
    }

    /// Char of XML 1.0, section 2.2.
    private static boolean mayStand(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xd7ff)
                || (point >= 0xe000 && point <= 0xfffd)
                || point >= 0x10000;
    }
}
