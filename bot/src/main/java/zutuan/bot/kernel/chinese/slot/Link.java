package zutuan.bot.kernel.chinese.slot;

import java.util.List;

/// A stretch of the message that names a person or a village.
///
/// @param choices who or which it can be, in roster order; never empty
/// @param sure it can only be the one choice; otherwise ask, even if there is only one
public record Link(Span span, List<Choice> choices, boolean sure) {
    public Link {
        choices = List.copyOf(choices);
        sure = sure && choices.size() == 1;
    }

    /// An entry of the gazetteer.
    public record Choice(String id, String name) {}
}
