package zutuan.bot.kernel.chinese.slot;

import zutuan.bot.kernel.chinese.Words;

/// A kind of thing that the bot numbers: its `code` in keys (`issue:12`), how members write the
/// number of one (`%d号`, `会%d`, `J%d`), and the words before and behind a number that say that it
/// is one.
public record SubjectKind(String code, String writing, Words before, Words behind) {
    /// What members call one of them: 12号.
    public String label(long number) {
        return writing.formatted(number);
    }

    /// Whether its numbers begin with a sign of their own.
    boolean hasSign() {
        return !writing.startsWith("%");
    }

    /// Whether this is the sign before its numbers, large or small.
    boolean isSign(char one) {
        return hasSign() && Character.toUpperCase(one) == writing.charAt(0);
    }
}
