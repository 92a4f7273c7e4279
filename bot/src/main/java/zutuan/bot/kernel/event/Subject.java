package zutuan.bot.kernel.event;

import org.jspecify.annotations.Nullable;

/// What something is about: a numbered thing of a feature (`issue:12`) or a member
/// (`member:liming`). [#text] is the one form in which it stands in rows.
public record Subject(String kind, String id) {
    private static final char COLON = ':';

    public Subject {
        if (kind.isEmpty() || kind.indexOf(COLON) >= 0 || id.isEmpty()) {
            throw new IllegalArgumentException("no subject: " + kind + COLON + id);
        }
    }

    public static Subject of(String kind, long number) {
        return new Subject(kind, Long.toString(number));
    }

    public static Subject parse(String text) {
        int colon = Math.max(text.indexOf(COLON), 0);
        return new Subject(text.substring(0, colon), text.substring(colon).replaceFirst(":", ""));
    }

    /// Of a column that may be empty.
    public static @Nullable Subject parseOrNull(@Nullable String text) {
        return text == null ? null : parse(text);
    }

    /// For a column that may be empty.
    public static @Nullable String textOrNull(@Nullable Subject subject) {
        return subject == null ? null : subject.text();
    }

    public boolean is(String other) {
        return kind.equals(other);
    }

    /// Of what is numbered.
    public long number() {
        return Long.parseLong(id);
    }

    public String text() {
        return kind + COLON + id;
    }
}
