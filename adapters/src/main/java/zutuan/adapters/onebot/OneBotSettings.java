package zutuan.adapters.onebot;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import zutuan.adapters.Capabilities.Rate;
import zutuan.adapters.PlatformProvider.InvalidOptions;
import zutuan.adapters.link.Options;

/// Options of a OneBot connection. With addresses in `urls` we dial, otherwise we are dialled at
/// `path`. `idle` without a frame brings a probe, and another the end of the connection.
record OneBotSettings(Access access, Style style, Duration idle, Set<String> mediaHosts) {
    /// Where Tencent keeps what members send.
    private static final List<String> TENCENT =
            List.of("qpic.cn", "qq.com", "qq.com.cn", "myqcloud.com");

    private static final SortedSet<String> KEYS =
            new TreeSet<>(
                    List.of(
                            "url",
                            "path",
                            "interval-millis",
                            "max-bytes",
                            "forward-lines",
                            "message-format",
                            "accept-friends",
                            "answer-seconds",
                            "idle-seconds",
                            "media-hosts"));
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_-]+)+");

    /// How the two sides find and know each other; `token` may be empty.
    record Access(List<URI> urls, String path, String token) {
        Access {
            urls = List.copyOf(urls);
        }

        /// Without the token: this may be logged.
        @Override
        public String toString() {
            return "Access[" + path + "]";
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

    /// `variable` is where the token came from.
    static OneBotSettings of(Map<String, String> given, String token, String variable)
            throws InvalidOptions {
        var options = new Options("onebot", KEYS, given);
        var hosts = new LinkedHashSet<>(TENCENT);
        hosts.addAll(options.words("media-hosts"));
        return new OneBotSettings(
                new Access(urls(options), path(options), Options.token(token, variable)),
                style(options),
                Duration.ofSeconds(options.number("idle-seconds", 60, 5, 3600)),
                Set.copyOf(hosts));
    }

    private static Style style(Options options) throws InvalidOptions {
        return new Style(
                options.rate("interval-millis", 1200),
                options.number("max-bytes", 4500, 300, 100_000),
                options.number("forward-lines", 30, 0, 1000),
                options.choice("message-format", List.of("array", "string")).equals("string"),
                Duration.ofSeconds(options.number("answer-seconds", 15, 1, 300)),
                options.choice("accept-friends", List.of("false", "true")).equals("true"));
    }

    private static String path(Options options) throws InvalidOptions {
        var path = options.text("path", "/onebot");
        if (!PATH.matcher(path).matches()) {
            throw new InvalidOptions("path", "请写以 / 开头的路径,例如 /onebot");
        }
        return path;
    }

    private static List<URI> urls(Options options) throws InvalidOptions {
        var urls = new ArrayList<URI>();
        for (var word : options.words("url")) {
            if (!word.matches("wss?://[^\\s@/?#]+(/[^\\s?#]*)?")) {
                throw new InvalidOptions("url", "请写 QQ 端的 WebSocket 地址,例如 ws://127.0.0.1:3001/");
            }
            try {
                urls.add(URI.create(word));
            } catch (IllegalArgumentException broken) {
                throw new InvalidOptions("url", "这个地址不完整,请检查");
            }
        }
        return urls;
    }
}
