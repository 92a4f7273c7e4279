package zutuan.bot.assist.cases;

import java.util.Arrays;

/// Which cases hold a term, and how heavily. Slots only ascend. Not thread-safe; its owner guards
/// it.
final class Postings {
    private int[] slots = new int[4];
    private float[] weights = new float[4];
    private int size;
    private int living;

    void add(int slot, float weight) {
        if (size == slots.length) {
            slots = Arrays.copyOf(slots, size * 2);
            weights = Arrays.copyOf(weights, size * 2);
        }
        slots[size] = slot;
        weights[size] = weight;
        size++;
        living++;
    }

    /// One of the cases has gone; its entry stays until the index is built anew.
    void forgetOne() {
        living--;
    }

    /// How many cases that are still there hold the term.
    int living() {
        return living;
    }

    int size() {
        return size;
    }

    int slot(int at) {
        return slots[at];
    }

    float weight(int at) {
        return weights[at];
    }

    /// How heavily a case holds it; 0 if it does not.
    float weightIn(int slot) {
        int at = Arrays.binarySearch(slots, 0, size, slot);
        return at < 0 ? 0 : weights[at];
    }
}
