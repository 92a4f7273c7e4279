package zutuan.bot.kernel.chinese.similar;

import java.util.Arrays;

/// Which texts hold a term, and how heavily, such as how often. Slots only ascend. Not thread-safe;
/// its owner guards it.
public final class Postings {
    private int[] slots = new int[4];
    private float[] weights = new float[4];
    private int size;
    private int living;

    public void add(int slot, float weight) {
        if (size == slots.length) {
            slots = Arrays.copyOf(slots, size * 2);
            weights = Arrays.copyOf(weights, size * 2);
        }
        slots[size] = slot;
        weights[size] = weight;
        size++;
        living++;
    }

    /// One of the texts has gone; its entry stays until the index is built anew.
    public void forgetOne() {
        living--;
    }

    /// How many texts that are still there hold the term.
    public int living() {
        return living;
    }

    public int size() {
        return size;
    }

    public int slot(int at) {
        return slots[at];
    }

    public float weight(int at) {
        return weights[at];
    }

    /// How heavily a text holds it; 0 if it does not.
    public float weightIn(int slot) {
        int at = Arrays.binarySearch(slots, 0, size, slot);
        return at < 0 ? 0 : weights[at];
    }
}
