package zutuan.adapters.satori;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Address;
import zutuan.adapters.Host;
import zutuan.adapters.PlatformProvider.InvalidOptions;
import zutuan.adapters.link.AccessToken;
import zutuan.adapters.link.Backoff;
import zutuan.adapters.link.LinkSettings;
import zutuan.adapters.link.Timing;
import zutuan.adapters.testkit.SettableTime;

/// A platform and what the bot gives it. Its clock stands still, and pauses are noted instead of
/// waited for, unless a test takes the real ones.
final class Desk implements Host {
    static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

    final SettableTime time = new SettableTime(NOW);
    final BlockingQueue<Duration> pauses = new LinkedBlockingQueue<>();
    final Map<String, Stored> kept = new HashMap<>();
    private final AtomicInteger ids = new AtomicInteger();

    static Map<String, String> options(SatoriServer server) {
        return Map.of("endpoint", server.endpoint().toString(), "interval-millis", "0");
    }

    SatoriPlatform platform(Map<String, String> options) throws InvalidOptions {
        return platform(options, SatoriServer.TOKEN, Duration.ofMinutes(10));
    }

    SatoriPlatform platform(Map<String, String> options, String token, Duration idle)
            throws InvalidOptions {
        var settings = SatoriSettings.of(options, new AccessToken(token));
        var behaviour =
                new LinkSettings("satori", Duration.ofSeconds(5), idle, Backoff.Bounds.USUAL);
        var timing = new Timing(time, new Random(7), this::pause);
        return new SatoriPlatform("satori", settings, this, behaviour, timing);
    }

    private void pause(Duration length) throws InterruptedException {
        pauses.add(length);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    @Override
    public void http(String method, String path, Http handler) {
        throw new UnsupportedOperationException(path);
    }

    @Override
    public void socket(String path, SocketHandler handler) {
        throw new UnsupportedOperationException(path);
    }

    @Override
    public Clock clock() {
        return time.withZone(ZoneOffset.UTC);
    }

    @Override
    public String newId() {
        return "id-" + ids.incrementAndGet();
    }

    @Override
    public List<Entry> history(Address address, @Nullable String before, int limit) {
        return List.of();
    }

    @Override
    public String keep(String name, byte[] content) {
        throw new UnsupportedOperationException(name);
    }

    @Override
    public Optional<Stored> media(String reference) {
        return Optional.ofNullable(kept.get(reference));
    }

    @Override
    public @Nullable String secret(String name) {
        return name.equals("ZUTUAN_SATORI_TOKEN") ? SatoriServer.TOKEN : null;
    }

    @Override
    public Doorkeeper doorkeeper() {
        throw new UnsupportedOperationException("doorkeeper");
    }

    @Override
    public List<CommandHint> commands(String userId) {
        return List.of();
    }
}
