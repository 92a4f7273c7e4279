package zutuan.bot.kernel.outbox.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Cuts a text into messages of at most so many UTF-8 bytes: at line ends where it can, otherwise
/// between two characters.
public record MessageSplitter(int maxBytes) {
    /// Ends the last part when something is left over.
    static final String MORE = "……（发 更多 看其余）";

    public static final int PARTS = 3;

    /// The parts to send now, and what to show on 更多 (often nothing).
    public record Split(List<String> parts, String rest) {
        public Split {
            parts = List.copyOf(parts);
        }
    }

    public MessageSplitter {
        if (maxBytes < bytes(MORE) + 8) {
            throw new IllegalArgumentException("messages of %d bytes".formatted(maxBytes));
        }
    }

    /// One part if the text fits, three at most.
    public Split split(String text) {
        var parts = new ArrayList<String>();
        var rest = text;
        while (parts.size() < PARTS - 1 && bytes(rest) > maxBytes) {
            int end = end(rest, maxBytes);
            parts.add(rest.substring(0, end).stripTrailing());
            rest = next(rest, end);
        }
        if (bytes(rest) <= maxBytes) {
            parts.add(rest);
            return new Split(parts, "");
        }
        int end = end(rest, maxBytes - bytes("\n" + MORE));
        parts.add(rest.substring(0, end).stripTrailing() + "\n" + MORE);
        return new Split(parts, next(rest, end));
    }

    /// How many chars of the text to take: whole lines if there is one, else whole characters.
    private static int end(String text, int limit) {
        int fitting = fitting(text, limit);
        if (fitting == text.length() || text.charAt(fitting) == '\n') {
            return fitting;
        }
        int line = text.lastIndexOf('\n', fitting - 1);
        return line > 0 && !text.substring(0, line).isBlank() ? line : fitting;
    }

    private static int fitting(String text, int limit) {
        int used = 0;
        int index = 0;
        while (index < text.length()) {
            int codePoint = text.codePointAt(index);
            used += width(codePoint);
            if (used > limit) {
                return index;
            }
            index += Character.charCount(codePoint);
        }
        return index;
    }

    private static String next(String text, int end) {
        return end < text.length() && text.charAt(end) == '\n'
                ? text.substring(end + 1)
                : text.substring(end);
    }

    private static int width(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        return codePoint < 0x10000 ? 3 : 4;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
