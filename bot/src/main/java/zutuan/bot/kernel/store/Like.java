package zutuan.bot.kernel.store;

import java.util.Locale;

/// Patterns for `like … escape '\'`.
public final class Like {
    private Like() {}

    /// What holds these words anywhere, once it is in lower case.
    public static String holding(String words) {
        var literal = words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return "%" + literal.toLowerCase(Locale.ROOT) + "%";
    }
}
