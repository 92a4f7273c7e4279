package zutuan.adapters.link;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.regex.Pattern;
import zutuan.adapters.Capabilities.Rate;
import zutuan.adapters.PlatformProvider.InvalidOptions;

/// Reads the options of a platform. What cannot be used is an [InvalidOptions] that names the key
/// and says in Chinese what to write.
public final class Options {
    private static final Pattern VISIBLE = Pattern.compile("[!-~]*");
    private static final int MOST_MILLIS = 600_000;

    private final Map<String, String> options;

    /// `kind` appears in messages; `keys` are all that there are.
    public Options(String kind, SortedSet<String> keys, Map<String, String> options)
            throws InvalidOptions {
        for (var key : options.keySet()) {
            if (!keys.contains(key)) {
                throw new InvalidOptions(key, kind + " 没有这个选项,可用的有 " + String.join("、", keys));
            }
        }
        this.options = Map.copyOf(options);
    }

    /// The variable that holds the token of the platform of this name.
    public static String tokenVariable(String name) {
        var words = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
        return "ZUTUAN_" + words.replaceAll("[^A-Z0-9]+", "_") + "_TOKEN";
    }

    /// The same token if it can travel in a header; `variable` is where it came from.
    public static String token(String token, String variable) throws InvalidOptions {
        if (!VISIBLE.matcher(token).matches()) {
            throw new InvalidOptions(variable, "令牌里只能有英文字母、数字和符号,不能有空格和中文");
        }
        return token;
    }

    public String text(String key, String fallback) {
        return options.getOrDefault(key, fallback).strip();
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
}
