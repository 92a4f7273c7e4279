package zutuan.adapters.link;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zutuan.adapters.Capabilities.Rate;
import zutuan.adapters.PlatformProvider.InvalidOptions;

/// Reads the options of a platform. What cannot be used is an [InvalidOptions] that names the key
/// and says in Chinese what to write.
public final class Options {
    private static final int MOST_MILLIS = 600_000;

    private final Map<String, String> options;

    /// `kind` appears in messages; `keys` are all that there are.
    public Options(String kind, List<String> keys, Map<String, String> options)
            throws InvalidOptions {
        for (var key : options.keySet()) {
            if (!keys.contains(key)) {
                throw new InvalidOptions(key, kind + " 没有这个选项，可用的有 " + String.join("、", keys));
            }
        }
        this.options = Map.copyOf(options);
    }

    public String text(String key, String fallback) {
        return options.getOrDefault(key, fallback).strip();
    }

    /// A text of a certain form; `advice` says which.
    public String text(String key, String fallback, String form, String advice)
            throws InvalidOptions {
        var text = text(key, fallback);
        if (!text.matches(form)) {
            throw new InvalidOptions(key, advice);
        }
        return text;
    }

    /// A list, divided by commas of either kind or by spaces.
    public List<String> words(String key) {
        return Arrays.stream(text(key, "").split("[,,\\s]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// One of several, the first if there is none.
    public String choice(String key, List<String> choices) throws InvalidOptions {
        var chosen = text(key, choices.getFirst());
        if (!choices.contains(chosen)) {
            throw new InvalidOptions(key, "请写 " + String.join(" 或 ", choices));
        }
        return chosen;
    }

    /// Off if there is none.
    public boolean flag(String key) throws InvalidOptions {
        return choice(key, List.of("false", "true")).equals("true");
    }

    public int number(String key, int fallback, int least, int most) throws InvalidOptions {
        var text = text(key, Integer.toString(fallback));
        if (!text.matches("\\d{1,7}")
                || Integer.parseInt(text) < least
                || Integer.parseInt(text) > most) {
            throw new InvalidOptions(key, "请写 %d 到 %d 的整数".formatted(least, most));
        }
        return Integer.parseInt(text);
    }

    /// One message in so many milliseconds to one conversation; 0 is no limit.
    public Rate rate(String key, int fallback) throws InvalidOptions {
        var millis = number(key, fallback, 0, MOST_MILLIS);
        return millis == 0 ? Rate.UNLIMITED : new Rate(1, Duration.ofMillis(millis));
    }

    /// An address that was read under a key; `scheme` may have an s behind it.
    public static URI address(String key, String address, String scheme) throws InvalidOptions {
        try {
            var uri = URI.create(address);
            if (uri.getHost() != null && Set.of(scheme, scheme + "s").contains(uri.getScheme())) {
                return uri;
            }
        } catch (IllegalArgumentException _) {
            // Told below.
        }
        throw new InvalidOptions(key, "请写服务器的地址，以 %s:// 开头".formatted(scheme));
    }
}
