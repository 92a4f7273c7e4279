package zutuan.adapters.link;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// What makes a link's pauses: tests put in their own.
public record Timing(InstantSource clock, RandomGenerator random, Pauses pauses) {
    /// Waits on the calling thread; an interrupt ends it.
    @FunctionalInterface
    public interface Pauses {
        void pause(Duration length) throws InterruptedException;
    }

    /// Really waits.
    public static Timing real(InstantSource clock) {
        return new Timing(clock, new SecureRandom(), Thread::sleep);
    }
}
