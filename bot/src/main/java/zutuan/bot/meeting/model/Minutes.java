package zutuan.bot.meeting.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.talk.Topic;

/// What was understood of minutes, sentence by sentence.
public record Minutes(List<Item> items) {
    public Minutes {
        items = List.copyOf(items);
    }

    /// One sentence; `topic` is the open matter it begins with, or null.
    public sealed interface Item {
        @Nullable Topic topic();

        String text();

        /// Somebody has to do something, perhaps until a day.
        record Act(@Nullable Topic topic, String text, Action.Task task) implements Item {}

        /// Kept as it was written; `doubt` says what was not certain, empty if nothing was.
        record Note(@Nullable Topic topic, String text, String doubt) implements Item {}
    }

    public List<Action.Task> tasks() {
        return items.stream()
                .filter(Item.Act.class::isInstance)
                .map(item -> ((Item.Act) item).task())
                .toList();
    }
}
