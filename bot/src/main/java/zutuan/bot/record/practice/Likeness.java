package zutuan.bot.record.practice;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import zutuan.bot.record.model.Practice.What;

/// Whether two tell of the same practice: nearly the same words of one village, or exactly the same
/// of two. Pure.
final class Likeness {
    /// Of all pairs of neighbouring characters, so many are in both.
    private static final double ENOUGH = 0.6;

    private Likeness() {}

    static boolean of(What one, What other) {
        var some = pairs(one.did());
        var others = pairs(other.did());
        if (some.equals(others)) {
            return true;
        }
        var both = new HashSet<>(some);
        both.retainAll(others);
        var all = new HashSet<>(some);
        all.addAll(others);
        return one.village().equals(other.village())
                && !all.isEmpty()
                && (double) both.size() / all.size() >= ENOUGH;
    }

    /// Whether a practice may be what some words call; any is on no topic.
    static boolean isOn(What one, String topic) {
        return topic.isEmpty() || !Collections.disjoint(pairs(one.did()), pairs(topic));
    }

    private static Set<String> pairs(String words) {
        String plain = words.replaceAll("[^\\p{L}\\p{N}]", "");
        var pairs = new HashSet<String>();
        for (int at = 0; at + 1 < plain.length(); at++) {
            pairs.add(plain.substring(at, at + 2));
        }
        return pairs;
    }
}
