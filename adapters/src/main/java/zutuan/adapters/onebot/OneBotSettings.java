package zutuan.adapters.onebot;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import zutuan.adapters.Capabilities.Rate;
import zutuan.adapters.PlatformProvider.InvalidOptions;

/// Options of a OneBot connection. With addresses in `urls` we dial, otherwise we are dialled at
/// `path`. `idle` without a frame brings a probe, and another the end of the connection.
record OneBotSettings(Access access, Style style, Duration idle, Set<String> mediaHosts) {
    /// Where Tencent keeps what members send.
    private static final List<String> TENCENT =
            List.of("qpic.cn", "qq.com", "qq.com.cn", "myqcloud.com");

    private static final Set<String> KEYS =
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
    private static final Pattern VISIBLE = Pattern.compile("[!-~]*");

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
    static OneBotSettings of(Map<String, String> options, String token, String variable)
            throws InvalidOptions {
        for (var key : options.keySet()) {
            if (!KEYS.contains(key)) {
                throw new InvalidOptions(key, "onebot 没有这个选项,可用的有 " + String.join("、", KEYS));
            }
        }
        if (!VISIBLE.matcher(token).matches()) {
            throw new InvalidOptions(variable, "令牌里只能有英文字母、数字和符号,不能有空格和中文");
        }
        var idle = number(options, "idle-seconds", 60, 5, 3600);
        var hosts = new LinkedHashSet<>(TENCENT);
        hosts.addAll(words(options.getOrDefault("media-hosts", "")));
        return new OneBotSettings(
                new Access(urls(options), path(options), token),
                style(options),
                Duration.ofSeconds(idle),
                Set.copyOf(hosts));
    }

    private static Style style(Map<String, String> options) throws InvalidOptions {
        var millis = number(options, "interval-millis", 1200, 0, 600_000);
        var format = choice(options, "message-format", List.of("array", "string"));
        var friends = choice(options, "accept-friends", List.of("false", "true"));
        return new Style(
                millis == 0 ? Rate.UNLIMITED : new Rate(1, Duration.ofMillis(millis)),
                number(options, "max-bytes", 4500, 300, 100_000),
                number(options, "forward-lines", 30, 0, 1000),
                format.equals("string"),
                Duration.ofSeconds(number(options, "answer-seconds", 15, 1, 300)),
                friends.equals("true"));
    }

    private static String path(Map<String, String> options) throws InvalidOptions {
        var path = options.getOrDefault("path", "/onebot").strip();
        if (!PATH.matcher(path).matches()) {
            throw new InvalidOptions("path", "请写以 / 开头的路径,例如 /onebot");
        }
        return path;
    }

    private static List<URI> urls(Map<String, String> options) throws InvalidOptions {
        var urls = new ArrayList<URI>();
        for (var word : words(options.getOrDefault("url", ""))) {
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

    private static List<String> words(String list) {
        return Arrays.stream(list.split("[,,\\s]+")).filter(word -> !word.isEmpty()).toList();
    }

    private static String choice(Map<String, String> options, String key, List<String> choices)
            throws InvalidOptions {
        var chosen = options.getOrDefault(key, choices.getFirst());
        if (!choices.contains(chosen)) {
            throw new InvalidOptions(key, "请写 " + String.join(" 或 ", choices));
        }
        return chosen;
    }

    private static int number(
            Map<String, String> options, String key, int fallback, int least, int most)
            throws InvalidOptions {
        var text = options.getOrDefault(key, Integer.toString(fallback)).strip();
        if (!text.matches("\\d{1,7}")
                || Integer.parseInt(text) < least
                || Integer.parseInt(text) > most) {
            throw new InvalidOptions(key, "请写 %d 到 %d 的整数".formatted(least, most));
        }
        return Integer.parseInt(text);
    }
}
