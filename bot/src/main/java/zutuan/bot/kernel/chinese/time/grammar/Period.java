package zutuan.bot.kernel.chinese.time.grammar;

import org.jspecify.annotations.Nullable;

/// A stretch of the calendar that days are counted in.
public sealed interface Period {
    /// A week, counted from the current one.
    record Week(int shift) implements Period {}

    /// A month: counted from the current one (`shift`), or by number, perhaps of a year. A month
    /// with neither number nor shift is the one that makes the date the next future one.
    record Month(@Nullable Year year, @Nullable Integer number, @Nullable Integer shift)
            implements Period {
        public static final Month OPEN = new Month(null, null, null);

        public static Month shifted(int shift) {
            return new Month(null, null, shift);
        }

        static Month numbered(@Nullable Year year, int number) {
            return new Month(year, number, null);
        }
    }

    /// A quarter: counted from the current one, or by number.
    record Quarter(@Nullable Year year, @Nullable Integer number, int shift) implements Period {}

    /// A year: counted from the current one (`relative`) or by number; `half` 0 is all of it.
    record Year(boolean relative, int value, int half) implements Period {
        public static Year shifted(int shift) {
            return new Year(true, shift, 0);
        }

        public int of(int current) {
            return relative ? current + value : value;
        }

        Year withHalf(int number) {
            return new Year(relative, value, number);
        }
    }
}
