package zutuan.bot.kernel.chinese;

import java.util.Optional;

/// Sentences as points of length one in space, near each other when they mean alike. Thread-safe.
@FunctionalInterface
public interface Sentences {
    /// For whom characters must do.
    Sentences NONE = _ -> Optional.empty();

    /// Where a text lies; empty if nobody can say so in time.
    Optional<float[]> point(String text);

    /// The cosine of the angle between two points: 1 for the same.
    static double likeness(float[] one, float[] other) {
        double sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }
}
