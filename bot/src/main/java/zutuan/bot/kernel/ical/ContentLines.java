package zutuan.bot.kernel.ical;

import java.nio.charset.StandardCharsets;

/// Content lines of RFC 5545, section 3.1: folded at 75 octets, never inside a character, ended by
/// CRLF.
final class ContentLines {
    private static final int OCTETS = 75;

    private final StringBuilder out = new StringBuilder();

    /// `value` is a complete value: times, numbers, words.
    ContentLines add(String name, String value) {
        fold(name + ":" + value);
        return this;
    }

    /// `value` is text of people; it is escaped.
    ContentLines text(String name, String value) {
        return add(name, escaped(value));
    }

    /// Section 3.3.11.
    private static String escaped(String text) {
        return visible(text.replace("\r\n", "\n").replace('\r', '\n'))
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /// A parameter value in quotes, which may hold anything but quotes and controls (section 3.2).
    static String quoted(String text) {
        return '"' + visible(text).replace('"', '\'').replace('\n', ' ') + '"';
    }

    private static String visible(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point == '\n' || point == '\t' || !Character.isISOControl(point))
                .filter(point -> Character.getType(point) != Character.SURROGATE)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private void fold(String line) {
        int used = 0;
        for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
            String character = Character.toString(line.codePointAt(at));
            int octets = character.getBytes(StandardCharsets.UTF_8).length;
            if (used + octets > OCTETS) {
                out.append("\r\n ");
                used = 1;
            }
            out.append(character);
            used += octets;
        }
        out.append("\r\n");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
