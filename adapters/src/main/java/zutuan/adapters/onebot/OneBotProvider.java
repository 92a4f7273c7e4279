package zutuan.adapters.onebot;

import java.util.Map;
import zutuan.adapters.Host;
import zutuan.adapters.Platform;
import zutuan.adapters.PlatformProvider;
import zutuan.adapters.link.AccessToken;
import zutuan.adapters.link.Timing;

/// Makes connections to OneBot v11 implementations. The token of the platform named `onebot` is in
/// the variable `ZUTUAN_ONEBOT_TOKEN`.
public final class OneBotProvider implements PlatformProvider {
    @Override
    public String kind() {
        return "onebot";
    }

    @Override
    public Platform create(String name, Map<String, String> options, Host host)
            throws InvalidOptions {
        var settings = OneBotSettings.of(options, AccessToken.of(name, host::secret));
        return new OneBotPlatform(name, settings, host, Timing.real(host.clock()));
    }
}
