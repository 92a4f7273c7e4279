package zutuan.adapters;

import java.util.regex.Pattern;

/// One conversation on one platform, seen through one bot account.
///
/// `conversation` is the platform's own id of the group, or of the person for a direct chat.
public record Address(String platform, String account, String conversation, Kind kind) {
    private static final Pattern TEXT =
            Pattern.compile("([^/]*)/(.*?)/(GROUP|DIRECT)/(.*)", Pattern.DOTALL);

    /// Whether many people read the conversation or one.
    public enum Kind {
        GROUP,
        DIRECT
    }

    public boolean isGroup() {
        return kind == Kind.GROUP;
    }

    /// The form in which it stands in rows: `webchat/bot/GROUP/g1`.
    public String text() {
        return String.join("/", platform, account, kind.name(), conversation);
    }

    public static Address parse(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no address: " + text);
        }
        return new Address(
                parts.group(1), parts.group(2), parts.group(4), Kind.valueOf(parts.group(3)));
    }
}
