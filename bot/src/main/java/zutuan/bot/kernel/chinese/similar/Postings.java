package zutuan.bot.kernel.chinese.similar;

import java.util.Arrays;

/// Which texts hold a term, and how often. Not thread-safe; its owner guards it.
final class Postings {
    private int[] slots = new int[4];
    private int[] counts = new int[4];
    private int size;
    private int living;

    void add(int slot, int count) {
        if (size == slots.length) {
            slots = Arrays.copyOf(slots, size * 2);
            counts = Arrays.copyOf(counts, size * 2);
        }
        slots[size] = slot;
        counts[size] = count;
        size++;
        living++;
    }

    /// One of the texts has gone; its entry stays until the index is built anew.
    void forgetOne() {
        living--;
    }

    /// How many texts that are still there hold the term.
    int living() {
        return living;
    }

    int size() {
        return size;
    }

    int slot(int at) {
        return slots[at];
    }

    int count(int at) {
        return counts[at];
    }
}
