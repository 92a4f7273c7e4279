package zutuan.adapters.satori;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zutuan.adapters.Capabilities.Rate;
import zutuan.adapters.PlatformProvider.InvalidOptions;

/// Options of a Satori connection. `api` ends with `/`; `events` is the WebSocket's address;
/// `token` may be empty; `account` is the one self id to use, or empty for all; `buttons` are the
/// Satori platforms that draw buttons; `mediaHosts` are hosts in the local network that pictures
/// may come from besides the server's own.
record SatoriSettings(
        Server server, String account, Set<String> buttons, Rate rate, Set<String> mediaHosts) {
    private static final Set<String> KEYS =
            Set.of("endpoint", "events", "account", "buttons", "interval-millis", "media-hosts");
    private static final int MOST_MILLIS = 600_000;
    private static final Pattern VISIBLE = Pattern.compile("[!-~]*");

    /// Where the server is and how we are let in.
    record Server(URI api, URI events, String token) {
        /// Without the token: this may be logged.
        @Override
        public String toString() {
            return "Server[" + api + "]";
        }
    }

    /// `variable` is where the token came from.
    static SatoriSettings of(Map<String, String> options, String token, String variable)
            throws InvalidOptions {
        for (var key : options.keySet()) {
            if (!KEYS.contains(key)) {
                throw new InvalidOptions(
                        key,
                        "satori 没有这个选项,可用的有 " + String.join("、", KEYS.stream().sorted().toList()));
            }
        }
        if (!VISIBLE.matcher(token).matches()) {
            throw new InvalidOptions(variable, "令牌里只能有英文字母、数字和符号,不能有空格和中文");
        }
        var api = address(options, "endpoint", "", Set.of("http", "https"));
        var base = api.toString().endsWith("/") ? api : URI.create(api + "/");
        var events = base.resolve("v1/events").toString().replaceFirst("^http", "ws");
        return new SatoriSettings(
                new Server(base, address(options, "events", events, Set.of("ws", "wss")), token),
                options.getOrDefault("account", "").strip(),
                words(options.getOrDefault("buttons", "")),
                rate(options.getOrDefault("interval-millis", "1200")),
                words(options.getOrDefault("media-hosts", "")));
    }

    private static URI address(
            Map<String, String> options, String key, String fallback, Set<String> schemes)
            throws InvalidOptions {
        try {
            var address = URI.create(options.getOrDefault(key, fallback).strip());
            if (address.getHost() != null && schemes.contains(address.getScheme())) {
                return address;
            }
        } catch (IllegalArgumentException _) {
            // Told below.
        }
        throw new InvalidOptions(
                key,
                "请写服务器的地址,以 %s:// 开头".formatted(schemes.stream().sorted().findFirst().orElse("")));
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split("[,,\\s]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Rate rate(String millis) throws InvalidOptions {
        if (!millis.matches("\\d{1,6}") || Integer.parseInt(millis) > MOST_MILLIS) {
            throw new InvalidOptions("interval-millis", "请写 0 到 600000 的整数,是同一会话两条消息之间的毫秒数");
        }
        return millis.matches("0+")
                ? Rate.UNLIMITED
                : new Rate(1, Duration.ofMillis(Integer.parseInt(millis)));
    }
}
