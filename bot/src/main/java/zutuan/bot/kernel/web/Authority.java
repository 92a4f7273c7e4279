package zutuan.bot.kernel.web;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.settings.Network;

/// A host and a port as a header writes them; port −1 when none is written. Names are in lower case
/// and without the dot at their end.
record Authority(String host, int port) {
    private static final Pattern WRITTEN =
            Pattern.compile("(\\[[0-9a-fA-F:.]+]|[\\p{IsLetter}\\p{Digit}_.-]+)(?::(\\d{1,5}))?");

    /// What a `Host` header says; empty if it is no such thing.
    static Optional<Authority> parse(@Nullable String text) {
        var match = WRITTEN.matcher(text == null ? "" : text.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        String host = match.group(1).toLowerCase(Locale.ROOT);
        String port = match.group(2);
        return Optional.of(
                new Authority(
                        host.endsWith(".") ? host.substring(0, host.length() - 1) : host,
                        port == null ? -1 : Integer.parseInt(port)));
    }

    /// Where a page comes from: always with its port, which is the scheme's when none is written.
    static Optional<Authority> ofUrl(@Nullable String url) {
        try {
            var parsed = URI.create(url == null ? "" : url);
            int usual = usualPort(parsed.getScheme());
            return usual < 0
                    ? Optional.empty()
                    : parse(parsed.getRawAuthority()).map(written -> written.orPort(usual));
        } catch (IllegalArgumentException noUrl) {
            return Optional.empty();
        }
    }

    static int usualPort(@Nullable String scheme) {
        return switch (scheme == null ? "" : scheme.toLowerCase(Locale.ROOT)) {
            case "http" -> 80;
            case "https" -> 443;
            default -> -1;
        };
    }

    Authority orPort(int usual) {
        return port < 0 ? new Authority(host, usual) : this;
    }

    boolean isLoopback() {
        var address = Network.literal(host);
        return address == null ? host.equals("localhost") : address.isLoopbackAddress();
    }
}
