package zutuan.bot.kernel.chinese.time.token;

import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.Numeral;

/// One word of the normal form with the value the lexicon gives it.
public record Token(TokenKind kind, String value, int start, int end, @Nullable Numeral numeral) {
    Token(TokenKind kind, String value, int start, int end) {
        this(kind, value, start, end, null);
    }

    public boolean is(TokenKind other) {
        return kind == other;
    }

    /// The number as an int, or -1 when this is no whole number.
    public int number() {
        return numeral != null && numeral.whole() ? numeral.intValue() : -1;
    }

    public int intValue() {
        return Integer.parseInt(value);
    }
}
