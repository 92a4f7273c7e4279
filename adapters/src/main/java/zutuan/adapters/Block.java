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

    /// Choices to tap. Options answer a question and are typed as numbers; where nothing can be
    /// tapped, they are written out, a line each.
    record Buttons(List<Button> buttons, boolean areOptions) implements Block {
        public Buttons {
            buttons = List.copyOf(buttons);
        }

        public Buttons(List<Button> buttons) {
            this(buttons, false);
        }
    }

    /// One choice. `typed` is what a member without buttons would type; a tap means the same.
    record Button(String label, String typed, Readers readers) {
        public Button(String label, String typed) {
            this(label, typed, Readers.ALL);
        }

        /// Makes sense for these members alone.
        public Button only(List<String> memberIds) {
            return new Button(label, typed, new Readers(memberIds, readers.except()));
        }

        /// Makes no sense for these members.
        public Button except(List<String> memberIds) {
            return new Button(label, typed, new Readers(readers.only(), memberIds));
        }
    }

    /// Which members a choice makes sense for: `only` these, if any are named, and none of those.
    /// It is a matter of tidiness, not of rights.
    record Readers(List<String> only, List<String> except) {
        /// Everybody.
        public static final Readers ALL = new Readers(List.of(), List.of());

        public Readers {
            only = List.copyOf(only);
            except = List.copyOf(except);
        }
    }

    /// A picture. `reference` names it in the bot's own store, see [Host#media].
    record Picture(String reference, String name) implements Block {}

    /// A file. `reference` names it in the bot's own store, see [Host#media].
    record File(String reference, String name, String contentType) implements Block {}
}
