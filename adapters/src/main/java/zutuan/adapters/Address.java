package zutuan.adapters;

/// One conversation on one platform, seen through one bot account.
///
/// `conversation` is the platform's own id of the group, or of the person for a direct chat.
public record Address(String platform, String account, String conversation, Kind kind) {
    /// Whether many people read the conversation or one.
    public enum Kind {
        GROUP,
        DIRECT
    }

    public boolean isGroup() {
        return kind == Kind.GROUP;
    }
}
