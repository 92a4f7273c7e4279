package zutuan.bot.kernel.chinese.meaning;

import java.time.LocalDateTime;
import zutuan.bot.kernel.chinese.Normalized;

/// Finds what a message names. Thread-safe; never fails on any text.
@FunctionalInterface
public interface SlotReader {
    Slots read(Normalized message, LocalDateTime now);
}
