package zutuan.adapters.onebot;

import java.util.function.BooleanSupplier;
import zutuan.adapters.Counterpart;

/// Waits for something that another thread does.
final class Wait {
    private Wait() {}

    static void until(BooleanSupplier condition, String what) {
        var end = System.nanoTime() + Counterpart.PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within patience: " + what);
            }
            Thread.onSpinWait();
        }
    }
}
