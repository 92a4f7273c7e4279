package zutuan.bot.kernel.chinese.amend;

import java.util.List;

/// A sentence put right, and what of it changed.
public record Amendment(String text, List<Change> changes) {
    public Amendment {
        changes = List.copyOf(changes);
    }

    /// `from` is empty for what was added.
    public record Change(String from, String to) {}
}
