package zutuan.adapters.testkit;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import zutuan.adapters.Delivery;

/// The messages that are shown and wait for their acknowledgement. Each waits on its sender's own
/// thread. Safe for use by many threads.
final class Acknowledgements {
    private static final Delivery CUT = new Delivery.Unknown("连接断开");

    private final Map<String, CompletableFuture<Delivery>> waiting = new ConcurrentHashMap<>();

    /// The delivery after so much real time, or Unknown as soon as the wire is cut.
    Delivery await(Delivery.Delivered delivered, Duration delay, BooleanSupplier up) {
        if (delay.isZero()) {
            return delivered;
        }
        var fate = waiting.computeIfAbsent(delivered.externalId(), _ -> new CompletableFuture<>());
        try {
            // Entered first, checked second: a cut in between is seen either way.
            return up.getAsBoolean() ? fate.get(delay.toNanos(), TimeUnit.NANOSECONDS) : CUT;
        } catch (TimeoutException _) {
            return delivered;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return CUT;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            waiting.remove(delivered.externalId());
        }
    }

    void cut() {
        waiting.values().forEach(fate -> fate.complete(CUT));
    }
}
