package zutuan.adapters.satori;

import java.time.Duration;
import java.util.Map;
import zutuan.adapters.Host;
import zutuan.adapters.Platform;
import zutuan.adapters.PlatformProvider;
import zutuan.adapters.link.AccessToken;
import zutuan.adapters.link.Backoff;
import zutuan.adapters.link.LinkSettings;
import zutuan.adapters.link.Timing;

/// Makes connections to Satori servers. The token of the platform named `satori` is in the variable
/// `ZUTUAN_SATORI_TOKEN`.
public final class SatoriProvider implements PlatformProvider {
    @Override
    public String kind() {
        return "satori";
    }

    @Override
    public Platform create(String name, Map<String, String> options, Host host)
            throws InvalidOptions {
        var settings = SatoriSettings.of(options, AccessToken.of(name, host::secret));
        return new SatoriPlatform(name, settings, host, behaviour(name), Timing.real(host.clock()));
    }

    /// The server answers a PING; after two idle times without a frame it is given up.
    private static LinkSettings behaviour(String name) {
        return new LinkSettings(
                name, Duration.ofSeconds(10), Duration.ofSeconds(12), Backoff.Bounds.USUAL);
    }
}
