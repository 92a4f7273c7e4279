package zutuan.adapters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that happened on a platform and that the bot may act on.
public sealed interface Inbound {
    Envelope envelope();

    /// A message. `text` comes without the mention of the bot; `quoted` is the platform's id of the
    /// message it replies to.
    record Said(
            Envelope envelope,
            String text,
            boolean mentionsBot,
            @Nullable String quoted,
            List<Media> media)
            implements Inbound {
        public Said {
            media = List.copyOf(media);
        }
    }

    /// A tap on a button: `action` is the button's typed equivalent, `card` the platform's id of
    /// the message that showed it.
    record Pressed(Envelope envelope, String action, String card) implements Inbound {}

    /// The sender came into the conversation.
    record Joined(Envelope envelope) implements Inbound {}

    /// The sender left the conversation, or was removed from it.
    record Left(Envelope envelope) implements Inbound {}

    /// The sender took a message back; `recalledId` is that message's id.
    record Recalled(Envelope envelope, String recalledId) implements Inbound {}
}
