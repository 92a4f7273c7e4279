package zutuan.adapters.onebot;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zutuan.adapters.Capabilities.Rate;
import zutuan.adapters.PlatformProvider.InvalidOptions;
import zutuan.adapters.link.AccessToken;
import zutuan.adapters.link.Options;
import zutuan.adapters.link.SocketDoor.Limits;
import zutuan.adapters.link.download.HostPort;

/// Options of a OneBot connection. With addresses in `urls` we dial, otherwise we are dialled at
/// `path`.
record OneBotSettings(Access access, Style style, Limits limits, Set<HostPort> mediaHosts) {
    private static final List<String> KEYS =
            List.of(
                    "url",
                    "path",
                    "idle-seconds",
                    "max-frame-mib",
                    "media-hosts",
                    "interval-millis",
                    "max-bytes",
                    "forward-lines",
                    "message-format",
                    "answer-seconds",
                    "accept-friends");

    /// How the two sides find and know each other.
    record Access(List<URI> urls, String path, AccessToken token) {
        Access {
            urls = List.copyOf(urls);
        }
    }

    /// How we talk: `forwardLines` is from how many lines a message is folded into a forwarded
    /// record (0 is never), `cqStrings` whether messages go out as text with CQ codes, `patience`
    /// how long an answer may take.
    record Style(
            Rate rate,
            int maxBytes,
            int forwardLines,
            boolean cqStrings,
            Duration patience,
            boolean acceptFriends) {}

    static OneBotSettings of(Map<String, String> given, AccessToken token) throws InvalidOptions {
        var options = new Options("onebot", KEYS, given);
        var path = options.text("path", "/onebot", "(/[\\w-]+)+", "请写以 / 开头的路径，例如 /onebot");
        return new OneBotSettings(
                new Access(urls(options), path, token),
                style(options),
                new Limits(
                        Duration.ofSeconds(options.number("idle-seconds", 60, 5, 3600)),
                        options.number("max-frame-mib", 16, 1, 64) << 20),
                HostPort.all("media-hosts", options.words("media-hosts")));
    }

    private static Style style(Options options) throws InvalidOptions {
        return new Style(
                options.rate("interval-millis", 1200),
                options.number("max-bytes", 4500, 300, 100_000),
                options.number("forward-lines", 30, 0, 1000),
                options.choice("message-format", List.of("array", "string")).equals("string"),
                Duration.ofSeconds(options.number("answer-seconds", 15, 1, 300)),
                options.flag("accept-friends"));
    }

    private static List<URI> urls(Options options) throws InvalidOptions {
        var urls = new ArrayList<URI>();
        for (var word : options.words("url")) {
            // The token has a place of its own, where it is not logged.
            if (!word.matches("[^@?#]*")) {
                throw new InvalidOptions("url", "请写 QQ 端的 WebSocket 地址，例如 ws://127.0.0.1:3001/");
            }
            urls.add(Options.address("url", word, "ws"));
        }
        return urls;
    }
}
