package zutuan.bot.kernel.chinese.time;

import java.util.List;
import java.util.Set;

/// Where a time stands in the message and what was read into it.
///
/// @param start offset in the source message, inclusive
/// @param end offset in the source message, exclusive
/// @param text the source characters
/// @param assumed short Chinese phrases such as {@code 下周三 = 9月16日(周三)}
public record Mention(
        int start, int end, String text, Grain grain, List<String> assumed, Set<TimeNote> notes) {
    public Mention {
        assumed = List.copyOf(assumed);
        notes = Set.copyOf(notes);
    }

    /// Whether this note was made.
    public boolean has(TimeNote note) {
        return notes.contains(note);
    }
}
