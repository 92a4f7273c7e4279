package zutuan.bot.kernel.chinese.time.grammar;

import org.jspecify.annotations.Nullable;

/// What the grammar found at one place, not yet a time.
public sealed interface Phrase {
    /// A point, a range of two points, or a bound at a point.
    record At(Point first, @Nullable Point last, Bound bound) implements Phrase {}

    /// A length, or a time counted from now.
    record Length(Amount amount, Relation relation) implements Phrase {}

    /// A repetition.
    record Repeat(Rule rule) implements Phrase {}

    /// Until the end of the current day, week, month, quarter or year (D, W, M, Q, Y).
    record Inside(String unit) implements Phrase {}

    /// Named, but open.
    record Open(String word) implements Phrase {}

    /// Names a day that no calendar has; the reason is a Chinese sentence.
    record Wrong(String reason) implements Phrase {}

    /// From a point to the moment of speaking.
    record UntilNow(Point first) implements Phrase {}

    /// From a point on, so long.
    record Lasting(Point first, Amount amount) implements Phrase {}

    /// A day at the hour of now, or at the hour that was said before.
    record SameTime(Point day, boolean asNow) implements Phrase {}

    /// The moment of speaking.
    record Now() implements Phrase {}

    /// What 前, 后, 内, 截止 and 左右 make of a point.
    enum Bound {
        NONE,
        ABOUT,
        BEFORE,
        AFTER,
        UNTIL_END
    }

    /// What 后, 前 and 内 make of a length.
    enum Relation {
        NONE,
        LATER,
        AGO,
        WITHIN
    }
}
