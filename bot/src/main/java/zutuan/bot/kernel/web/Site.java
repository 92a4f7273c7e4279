package zutuan.bot.kernel.web;

import java.net.InetAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.settings.Network;

/// Under which names this site is reached, and whose word about a client counts. Immutable.
///
/// A browser on this machine can be led here under any name its owner chooses, and a proxy on this
/// machine comes from its loopback address: so neither a name nor an address alone says anything.
public final class Site {
    private static final Set<String> FORWARDING = Set.of("forwarded", "via", "x-real-ip");
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "[::]", "");

    private final String host;
    private final Set<String> names = new HashSet<>();
    private final Optional<Authority> page;
    private final boolean secure;
    private final List<Network> proxies;

    /// How a site is reached from outside: `publicUrl` is what members type, `names` are other
    /// names, `proxies` those whose forwarding headers count.
    public record Outside(@Nullable String publicUrl, List<String> names, List<Network> proxies) {
        public static final Outside NONE = new Outside(null, List.of(), List.of());

        public Outside {
            names = List.copyOf(names);
            proxies = List.copyOf(proxies);
        }
    }

    Site(String host, Outside outside) {
        this.host = host;
        this.page = Authority.ofUrl(outside.publicUrl());
        this.secure = page.isPresent() && isHttps(outside.publicUrl());
        this.proxies = outside.proxies();
        Stream.concat(outside.names().stream(), Stream.of(host))
                .flatMap(name -> Authority.parse(name).stream())
                .map(Authority::host)
                .forEach(names::add);
        page.ifPresent(authority -> names.add(authority.host()));
    }

    private static boolean isHttps(@Nullable String url) {
        return url != null && url.toLowerCase(Locale.ROOT).startsWith("https:");
    }

    /// Whether members come over HTTPS.
    boolean isSecure() {
        return secure;
    }

    /// Whether the request asks for this site by a name of its. Who sends no name at all is no
    /// browser.
    boolean isMeant(Caller caller) {
        var asked = caller.header("Host");
        return asked == null
                || asked.isBlank()
                || Authority.parse(asked).filter(this::isMine).isPresent();
    }

    private boolean isMine(Authority asked) {
        return asked.isLoopback()
                || names.contains(asked.host())
                || (EVERYWHERE.contains(host) && Network.literal(asked.host()) != null);
    }

    /// Whether a program on this machine asks, and nobody else through it.
    boolean isThisMachine(Caller caller) {
        var peer = caller.peer();
        return peer != null
                && peer.isLoopbackAddress()
                && caller.names().stream().noneMatch(Site::tellsOfProxy)
                && Authority.parse(caller.header("Host")).filter(Authority::isLoopback).isPresent()
                && (caller.header("Origin") == null || isOwnPage(caller));
    }

    private static boolean tellsOfProxy(String header) {
        var name = header.toLowerCase(Locale.ROOT);
        return FORWARDING.contains(name) || name.startsWith("x-forwarded-");
    }

    /// Whether the page that sends the request is one of this site's.
    boolean isOwnPage(Caller caller) {
        var origin = caller.header("Origin");
        var from = Authority.ofUrl(origin);
        if (from.isEmpty() || origin == null) {
            return false;
        }
        int usual = Authority.usualPort(origin.substring(0, origin.indexOf(':')));
        var asked = Authority.parse(caller.header("Host")).map(one -> one.orPort(usual));
        return from.equals(asked) || isPublic(origin, from.get());
    }

    private boolean isPublic(String origin, Authority from) {
        return page.filter(from::equals).isPresent() && isHttps(origin) == secure;
    }

    boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(network -> network.contains(address));
    }

    /// The client's address: the last one that a proxy of ours did not add for another of ours.
    String client(Caller caller) {
        var peer = caller.peer();
        if (peer == null || !isProxy(peer)) {
            return peer == null ? "" : peer.getHostAddress();
        }
        var client = peer;
        for (var hop : hops(caller).reversed()) {
            var named = address(hop);
            if (named == null) {
                break;
            }
            client = named;
            if (!isProxy(named)) {
                break;
            }
        }
        return client.getHostAddress();
    }

    private static List<String> hops(Caller caller) {
        var listed = split(caller.headers().apply("X-Forwarded-For"));
        return listed.isEmpty()
                ? split(caller.headers().apply("Forwarded")).stream().map(Site::named).toList()
                : listed;
    }

    private static List<String> split(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(String::strip)
                .filter(hop -> !hop.isEmpty())
                .toList();
    }

    /// The `for` of one hop of a `Forwarded` header (RFC 7239).
    private static String named(String hop) {
        return Stream.of(hop.split(";"))
                .map(String::strip)
                .filter(part -> part.regionMatches(true, 0, "for=", 0, 4))
                .map(part -> part.substring(4).replace("\"", ""))
                .findFirst()
                .orElse("");
    }

    private static @Nullable InetAddress address(String hop) {
        var whole = Network.literal(hop);
        return whole != null
                ? whole
                : Authority.parse(hop).map(one -> Network.literal(one.host())).orElse(null);
    }
}
