package zutuan.adapters.link;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.PlatformProvider.InvalidOptions;

/// What lets one side in at the other; empty when none is asked for. Never to be logged.
public record AccessToken(String value) {
    /// What can travel in a header.
    private static final Pattern VISIBLE = Pattern.compile("[!-~]*");

    /// The token of the platform of this name; `secrets` gives what the environment holds.
    public static AccessToken of(String name, Function<String, @Nullable String> secrets)
            throws InvalidOptions {
        var token = secrets.apply(variable(name));
        if (token != null && !VISIBLE.matcher(token).matches()) {
            throw new InvalidOptions(variable(name), "令牌里只能有英文字母、数字和符号，不能有空格和中文");
        }
        return new AccessToken(token == null ? "" : token);
    }

    /// The variable that holds the token of the platform of this name.
    public static String variable(String name) {
        var words = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
        return "ZUTUAN_" + words.replaceAll("[^A-Z0-9]+", "_") + "_TOKEN";
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    /// Whether somebody brought the same token.
    public boolean matches(String claimed) {
        return Signatures.same(value, claimed);
    }

    /// What shows the token to the other side.
    public Map<String, String> headers() {
        return isEmpty() ? Map.of() : Map.of("Authorization", "Bearer " + value);
    }

    /// A text of the other side, which may repeat the token, as it may be logged.
    public String hiddenIn(String text) {
        return isEmpty() ? text : text.replace(value, "***");
    }

    @Override
    public String toString() {
        return "AccessToken[***]";
    }
}
