package zutuan.bot.kernel.talk;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What a feature has to say of a workspace's week: what can be counted, and lines for members to
/// read as they are; nothing if there is nothing to tell.
public record Summary(List<String> lines, List<Part> parts) {
    public static final Summary NOTHING = new Summary(List.of(), List.of());

    public Summary {
        lines = List.copyOf(lines);
        parts = List.copyOf(parts);
    }

    /// Lines alone.
    public Summary(List<String> lines) {
        this(lines, List.of());
    }

    public static Summary of(Part... parts) {
        return new Summary(List.of(), Stream.of(parts).toList());
    }

    /// What is counted, in the order in which it is told.
    public enum Kind {
        /// 新增.
        NEW,
        /// 办结.
        DONE,
        /// Ended by itself, because nobody confirmed it.
        UNCONFIRMED,
        /// 超期 at the end of the week, or now while the week is on.
        OVERDUE,
        /// 在办 at that time.
        OPEN,
        /// What took place.
        HELD,
        /// What takes place in the week after.
        AHEAD,
        /// 到访 of those who were asked for help.
        VISITED,
        /// 待对接.
        WAITING
    }

    /// Things of one kind: what they are called (问题), counted in which unit (件), and each of them.
    /// Their number is the count; there is no count without its entries.
    public record Part(Kind kind, String name, String unit, List<Entry> entries) {
        public Part {
            entries = List.copyOf(entries);
        }
    }

    /// One thing as a group may read it: a short line, and when it happened or is to happen.
    public record Entry(String text, Instant at) {}
}
