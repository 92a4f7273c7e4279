package zutuan.bot.kernel.chinese.intent;

import zutuan.bot.kernel.chinese.Normalized;

/// A message as a scorer sees it: masked (see {@link Masks}), what it replies to, and what was said
/// in its normal form.
public record Wording(String text, Card card, String said) {
    private static final int LONGEST = 120;

    public static Wording of(Normalized message, Masks masks, Card card) {
        return new Wording(masks.mask(message.text()), card, beginning(message.text()));
    }

    Wording replyingTo(Card other) {
        return new Wording(text, other, said);
    }

    /// A long message is known by how it begins.
    static String beginning(String normal) {
        String bare = normal.strip();
        return bare.length() > LONGEST ? bare.substring(0, LONGEST) : bare;
    }
}
