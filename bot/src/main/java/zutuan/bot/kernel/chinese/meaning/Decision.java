package zutuan.bot.kernel.chinese.meaning;

import java.util.Locale;

/// What to do with a message.
public enum Decision {
    /// Carry it out: the fixed grammar matched, or it only shows something and is sure.
    RUN,
    /// Show what would be done, to be confirmed with one tap.
    DRAFT,
    /// Offer the likeliest intents, or ask for what is missing.
    ASK,
    /// Say nothing.
    SILENT;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
