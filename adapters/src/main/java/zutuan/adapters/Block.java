package zutuan.adapters;

import java.util.List;

/// A piece of a message. Encoders switch over it without a default: a new kind breaks every
/// platform's build on purpose.
public sealed interface Block {
    /// Plain text; lines are separated by `\n`. Never markup.
    record Text(String text) implements Block {}

    /// Draws one person's attention. `name` is shown where the platform cannot mention.
    record Mention(String userId, String name) implements Block {}

    /// Labelled values, one line each.
    record Facts(String title, List<Row> rows) implements Block {
        public Facts {
            rows = List.copyOf(rows);
        }
    }

    /// One labelled value.
    record Row(String label, String value) {}

    /// Choices to tap.
    record Buttons(List<Button> buttons) implements Block {
        public Buttons {
            buttons = List.copyOf(buttons);
        }
    }

    /// One choice. `typed` is what a member without buttons would type; a tap means the same.
    record Button(String label, String typed) {}

    /// A picture. `reference` names it in the bot's own store, see [Host#media].
    record Picture(String reference, String name) implements Block {}

    /// A file. `reference` names it in the bot's own store, see [Host#media].
    record File(String reference, String name, String contentType) implements Block {}
}
