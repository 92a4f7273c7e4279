package zutuan.bot.kernel.chinese.intent;

import zutuan.bot.kernel.chinese.Normalized;

/// A message as a scorer sees it: masked (see {@link Masks}), and what it replies to.
public record Wording(String text, Card card) {
    public static Wording of(Normalized message, Masks masks, Card card) {
        return new Wording(masks.mask(message.text()), card);
    }
}
