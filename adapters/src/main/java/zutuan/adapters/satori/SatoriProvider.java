package zutuan.adapters.satori;

import java.time.Duration;
import java.util.Map;
import zutuan.adapters.Host;
import zutuan.adapters.Platform;
import zutuan.adapters.PlatformProvider;
import zutuan.adapters.link.AccessToken;
import zutuan.adapters.link.LinkSettings;
import zutuan.adapters.link.Timing;

/// Makes connections to Satori servers. The token of the platform named `satori` is in the variable
/// `ZUTUAN_SATORI_TOKEN`.
public final class SatoriProvider implements PlatformProvider {
    /// The server answers a PING; after two idle times without a frame it is given up.
    private static final Duration IDLE = Duration.ofSeconds(12);

    @Override
    public String kind() {
        return "satori";
    }

    @Override
    public Platform create(String name, Map<String, String> options, Host host)
            throws InvalidOptions {
        var settings = SatoriSettings.of(options, AccessToken.of(name, host::secret));
        var behaviour = LinkSettings.usual(name).withIdle(IDLE);
        return new SatoriPlatform(name, settings, host, behaviour, Timing.real(host.clock()));
    }
}
