package zutuan.adapters.link.download;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import zutuan.adapters.PlatformProvider.InvalidOptions;

/// A host, and the one port of it that is meant, or 0 for all. An IPv6 address stands in brackets.
public record HostPort(String host, int port) {
    private static final Pattern FORM =
            Pattern.compile("(\\[[0-9a-fA-F:.]+]|[\\w.-]+)(?::(\\d{1,5}))?");
    private static final int HIGHEST = 65_535;

    public HostPort {
        host = host.toLowerCase(Locale.ROOT);
    }

    /// Where an address leads.
    public static HostPort of(URI address) {
        return new HostPort(String.valueOf(address.getHost()), port(address));
    }

    /// The port of an address, or the usual one of its scheme.
    static int port(URI address) {
        var usual = "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
        return address.getPort() < 0 ? usual : address.getPort();
    }

    /// Entries of an option: `files.lan`, `10.0.0.5:8080`, `[fd00::5]:80`.
    public static Set<HostPort> all(String key, List<String> words) throws InvalidOptions {
        var all = new HashSet<HostPort>();
        for (var word : words) {
            var matcher = FORM.matcher(word);
            var port = matcher.matches() && matcher.group(2) != null ? matcher.group(2) : "0";
            if (!matcher.matches() || Integer.parseInt(port) > HIGHEST) {
                throw new InvalidOptions(key, "请写主机名或地址，可以带端口，例如 10.0.0.5 或 10.0.0.5:8080");
            }
            all.add(new HostPort(matcher.group(1), Integer.parseInt(port)));
        }
        return Set.copyOf(all);
    }

    /// Whether an address leads here.
    boolean isOf(URI address) {
        return host.equals(lowered(address)) && (port == 0 || port == port(address));
    }

    /// Whether an address leads here or to a host below.
    boolean covers(URI address) {
        var below = lowered(address).endsWith("." + host);
        return isOf(address) || (below && (port == 0 || port == port(address)));
    }

    private static String lowered(URI address) {
        return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    }
}
