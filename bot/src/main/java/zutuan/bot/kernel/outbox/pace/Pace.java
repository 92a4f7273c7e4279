package zutuan.bot.kernel.outbox.pace;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// Time and chance, as the courier sees them.
public record Pace(InstantSource clock, RandomGenerator random) {}
