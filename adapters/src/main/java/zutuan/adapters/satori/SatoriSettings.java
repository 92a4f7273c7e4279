package zutuan.adapters.satori;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import zutuan.adapters.Capabilities.Rate;
import zutuan.adapters.PlatformProvider.InvalidOptions;
import zutuan.adapters.link.Options;

/// Options of a Satori connection. `api` ends with `/`; `events` is the WebSocket's address;
/// `token` may be empty; `account` is the one self id to use, or empty for all; `buttons` are the
/// Satori platforms that draw buttons; `mediaHosts` are hosts in the local network that pictures
/// may come from besides the server's own.
record SatoriSettings(
        Server server, String account, Set<String> buttons, Rate rate, Set<String> mediaHosts) {
    private static final SortedSet<String> KEYS =
            new TreeSet<>(
                    Set.of(
                            "endpoint",
                            "events",
                            "account",
                            "buttons",
                            "interval-millis",
                            "media-hosts"));

    /// Where the server is and how we are let in.
    record Server(URI api, URI events, String token) {
        /// Without the token: this may be logged.
        @Override
        public String toString() {
            return "Server[" + api + "]";
        }
    }

    /// `variable` is where the token came from.
    static SatoriSettings of(Map<String, String> given, String token, String variable)
            throws InvalidOptions {
        var options = new Options("satori", KEYS, given);
        var api = address(options, "endpoint", "", "http");
        var base = api.toString().endsWith("/") ? api : URI.create(api + "/");
        var events = base.resolve("v1/events").toString().replaceFirst("^http", "ws");
        return new SatoriSettings(
                new Server(
                        base,
                        address(options, "events", events, "ws"),
                        Options.token(token, variable)),
                options.text("account", ""),
                Set.copyOf(options.words("buttons")),
                options.rate("interval-millis", 1200),
                Set.copyOf(options.words("media-hosts")));
    }

    /// `scheme` may have an s behind it.
    private static URI address(Options options, String key, String fallback, String scheme)
            throws InvalidOptions {
        try {
            var address = URI.create(options.text(key, fallback));
            if (address.getHost() != null
                    && Set.of(scheme, scheme + "s").contains(address.getScheme())) {
                return address;
            }
        } catch (IllegalArgumentException _) {
            // Told below.
        }
        throw new InvalidOptions(key, "请写服务器的地址,以 %s:// 开头".formatted(scheme));
    }
}
