package zutuan.bot.meeting.visit;

import java.time.Duration;
import java.time.LocalTime;

/// One change of a field visit's route, as it was said. Stops are named in the member's own words,
/// by their place or as 第2站.
sealed interface RouteEdit {
    /// The whole route anew: `丰源养殖场 9:00 → 五味子园 10:00`.
    record Whole(String route) implements RouteEdit {}

    /// One stop more; its time says where it comes. Empty if it was not said which.
    record Add(String stop) implements RouteEdit {}

    /// A stop less.
    record Drop(String stop) implements RouteEdit {}

    /// Another place at the same time.
    record Replace(String stop, String by) implements RouteEdit {}

    /// Two stops change places; the times stay where they are.
    record Swap(String one, String other) implements RouteEdit {}

    /// A stop moves to a position, counted from 0; the times stay where they are.
    record Move(String stop, int position) implements RouteEdit {
        static final int LAST = Integer.MAX_VALUE;
    }

    /// `first` before `then`; the times stay where they are.
    record Before(String first, String then) implements RouteEdit {}

    /// The visitors reach a stop at another time.
    record At(String stop, LocalTime time) implements RouteEdit {}

    /// The visitors reach a stop later, or earlier if negative.
    record Shift(String stop, Duration by) implements RouteEdit {}
}
