package zutuan.adapters.satori;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import zutuan.adapters.Counterpart;

/// Waiting for what another thread does.
final class Waiting {
    private Waiting() {}

    static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        var next = queue.poll(Counterpart.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(next).as("what was awaited").isNotNull();
        return Objects.requireNonNull(next);
    }

    static void until(String what, BooleanSupplier happened) {
        var end = System.nanoTime() + Counterpart.PATIENCE.toNanos();
        while (!happened.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(happened.getAsBoolean()).as(what).isTrue();
    }
}
