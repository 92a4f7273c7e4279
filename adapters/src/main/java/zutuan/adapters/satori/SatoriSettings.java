package zutuan.adapters.satori;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zutuan.adapters.Capabilities.Rate;
import zutuan.adapters.PlatformProvider.InvalidOptions;
import zutuan.adapters.link.AccessToken;
import zutuan.adapters.link.Options;
import zutuan.adapters.link.download.HostPort;

/// Options of a Satori connection. `account` is the one self id to use, or empty for all; `buttons`
/// are the Satori platforms that draw buttons; `mediaHosts` are hosts in the local network that
/// pictures may come from besides the server's own.
record SatoriSettings(
        Server server, String account, Set<String> buttons, Rate rate, Set<HostPort> mediaHosts) {
    private static final List<String> KEYS =
            List.of("endpoint", "events", "account", "buttons", "interval-millis", "media-hosts");

    /// Where the server is and how we are let in. `api` ends with `/`; `events` is the WebSocket's
    /// address.
    record Server(URI api, URI events, AccessToken token) {}

    static SatoriSettings of(Map<String, String> given, AccessToken token) throws InvalidOptions {
        var options = new Options("satori", KEYS, given);
        var endpoint = options.text("endpoint", "").replaceFirst("/?$", "/");
        var api = Options.address("endpoint", endpoint, "http");
        var usual = api.resolve("v1/events").toString().replaceFirst("^http", "ws");
        var events = Options.address("events", options.text("events", usual), "ws");
        return new SatoriSettings(
                new Server(api, events, token),
                options.text("account", ""),
                Set.copyOf(options.words("buttons")),
                options.rate("interval-millis", 1200),
                HostPort.all("media-hosts", options.words("media-hosts")));
    }
}
