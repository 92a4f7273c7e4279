package zutuan.adapters.testkit;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/// A long-lived thread that is to outlive whatever is thrown at it. A test says how to strike it
/// and how it shows that it lives; this knows what to strike it with.
public abstract class StubbornThread {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// Makes the thread run into this, by whatever it calls of others. It may be thrown at once or
    /// later, but not more than once.
    protected abstract void strike(Throwable poison) throws Exception;

    /// Returns when the thread has done its work anew; an [AssertionError] if it never does.
    protected abstract void awaitSignOfLife() throws Exception;

    /// Strikes once with everything.
    public final void outlivesEverything() throws Exception {
        for (var poison : poisons()) {
            strikeWith(poison);
            awaitSignOfLife();
        }
    }

    /// What comes back to the test must not end the whole run of tests.
    private void strikeWith(Throwable poison) throws Exception {
        try {
            strike(poison);
        } catch (VirtualMachineError thrown) {
            throw new AssertionError("it came through: " + thrown.getClass());
        }
    }

    private static List<Throwable> poisons() {
        return List.of(
                new IllegalStateException("on purpose"),
                new OutOfMemoryError("on purpose"),
                new StackOverflowError("on purpose"),
                new AssertionError("on purpose"),
                new NoClassDefFoundError("on purpose"),
                new Untellable());
    }

    /// What cannot even be logged, as when there is no memory for the words.
    private static final class Untellable extends Error {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new OutOfMemoryError("on purpose, while it is told");
        }
    }

    /// Waits until something is so; an [AssertionError] if it never is.
    public static void await(String what, BooleanSupplier holds) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never: " + what);
            }
            Thread.onSpinWait();
        }
    }

    /// Throws it, whatever it is.
    public static void hurl(Throwable poison) {
        switch (poison) {
            case RuntimeException bug -> throw bug;
            case Error error -> throw error;
            default -> throw new IllegalStateException(poison);
        }
    }
}
