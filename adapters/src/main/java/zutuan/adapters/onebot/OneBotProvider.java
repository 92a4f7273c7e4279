package zutuan.adapters.onebot;

import java.util.Locale;
import java.util.Map;
import zutuan.adapters.Host;
import zutuan.adapters.Platform;
import zutuan.adapters.PlatformProvider;
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
        var variable = variable(name);
        var token = host.secret(variable);
        var settings = OneBotSettings.of(options, token == null ? "" : token, variable);
        return new OneBotPlatform(name, settings, host, Timing.real(host.clock()));
    }

    static String variable(String name) {
        var words = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
        return "ZUTUAN_" + words.replaceAll("[^A-Z0-9]+", "_") + "_TOKEN";
    }
}
