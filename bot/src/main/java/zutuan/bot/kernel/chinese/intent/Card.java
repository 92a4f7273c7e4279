package zutuan.bot.kernel.chinese.intent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the message replies to: a card of the bot about one of these, or none.
public enum Card {
    NONE,
    ISSUE,
    MEETING,
    /// A request for technical help.
    HELP,
    /// A supply or a need.
    MATCH;

    public String code() {
        return this == NONE ? "" : name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Card> of(String code) {
        return Arrays.stream(values()).filter(card -> card.code().equals(code)).findFirst();
    }
}
