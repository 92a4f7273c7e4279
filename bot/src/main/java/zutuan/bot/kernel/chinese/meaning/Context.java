package zutuan.bot.kernel.chinese.meaning;

import java.time.LocalDateTime;
import zutuan.bot.kernel.chinese.intent.Card;

/// Where a message was said. `addressed` means that it is for the bot whatever it says: in a direct
/// chat, after its mention, or in reply to a card. `now` is local to the zone of the installation.
public record Context(LocalDateTime now, Card card, boolean addressed) {
    /// Said in a group to nobody, at this time.
    public static Context inGroup(LocalDateTime now) {
        return new Context(now, Card.NONE, false);
    }

    /// Said in reply to a card about this.
    public Context replyTo(Card other) {
        return new Context(now, other, addressed || !other.isNone());
    }
}
