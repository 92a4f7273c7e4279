package zutuan.bot.kernel.store;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.function.Supplier;

/// Makes ids whose text order is the order of their making: milliseconds, a counter within the
/// millisecond, and randomness that keeps instances apart. 32 hexadecimal digits. Thread-safe.
public final class Ids implements Supplier<String> {
    private static final HexFormat HEX = HexFormat.of();

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private long lastMillis;
    private int counter;

    public Ids(InstantSource clock) {
        this.clock = clock;
    }

    /// The time they carry.
    public InstantSource clock() {
        return clock;
    }

    /// The least id that can be made at a moment.
    public static String least(Instant moment) {
        return HEX.toHexDigits(moment.toEpochMilli(), 12);
    }

    @Override
    public synchronized String get() {
        long millis = Math.max(clock.millis(), lastMillis);
        counter = millis == lastMillis ? counter + 1 : 0;
        lastMillis = millis;
        return HEX.toHexDigits(millis, 12)
                + HEX.toHexDigits(counter, 6)
                + HEX.toHexDigits(random.nextLong(), 14);
    }
}
