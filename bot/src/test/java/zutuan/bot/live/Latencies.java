package zutuan.bot.live;

import java.util.Arrays;

/// Collects how long things took. Used by one thread.
final class Latencies {
    private long[] nanos = new long[1024];
    private int size;

    void add(long taken) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * size);
        }
        nanos[size++] = taken;
    }

    void addAll(Latencies others) {
        for (int index = 0; index < others.size; index++) {
            add(others.nanos[index]);
        }
    }

    Load.Figures figures(long elapsed) {
        var sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        return new Load.Figures(size * 1e9 / elapsed, part(sorted, 0.5), part(sorted, 0.99));
    }

    private static double part(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) (share * (sorted.length - 1))] / 1e3;
    }
}
