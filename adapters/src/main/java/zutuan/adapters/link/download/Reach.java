package zutuan.adapters.link.download;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;

/// Where an address from outside may lead. Names are looked up once: what was judged is what is
/// dialled, whatever a name server says a moment later. Nobody may lead the bot around in our own
/// network but to hosts that were allowed by name.
public final class Reach {
    private final Set<HostPort> inside;
    private final Set<HostPort> outside;
    private final boolean everywhere;
    private final Resolver resolver;

    /// Looks a name up.
    @FunctionalInterface
    public interface Resolver {
        List<InetAddress> resolve(String host) throws UnknownHostException;

        /// What this machine asks.
        static Resolver system() {
            return host -> List.of(InetAddress.getAllByName(host));
        }
    }

    private Reach(
            Set<HostPort> inside, Set<HostPort> outside, boolean everywhere, Resolver resolver) {
        this.inside = Set.copyOf(inside);
        this.outside = Set.copyOf(outside);
        this.everywhere = everywhere;
        this.resolver = resolver;
    }

    /// The hosts in `outside` and what lies below them, as long as they are not in our network;
    /// those in `inside` wherever they are.
    public static Reach below(Set<HostPort> outside, Set<HostPort> inside, Resolver resolver) {
        return new Reach(inside, outside, false, resolver);
    }

    /// Everywhere but in our own network; those in `inside` wherever they are.
    public static Reach outside(Set<HostPort> inside, Resolver resolver) {
        return new Reach(inside, Set.of(), true, resolver);
    }

    /// What to dial for an address; an [IOException] if it must not be dialled.
    public List<InetAddress> addresses(URI address) throws IOException {
        var scheme = String.valueOf(address.getScheme());
        if (!Set.of("http", "https").contains(scheme) || address.getHost() == null) {
            throw new IOException("address that is not allowed");
        }
        var isInside = inside.stream().anyMatch(host -> host.isOf(address));
        if (!isInside && !everywhere && outside.stream().noneMatch(host -> host.covers(address))) {
            throw new IOException("host that is not allowed");
        }
        var found = resolved(address.getHost());
        if (found.isEmpty() || (!isInside && found.stream().anyMatch(OwnNetwork::contains))) {
            throw new IOException("host in our own network");
        }
        return found;
    }

    private List<InetAddress> resolved(String host) throws IOException {
        try {
            return resolver.resolve(host);
        } catch (IllegalArgumentException notAnAddress) {
            throw new IOException("host that is none", notAnAddress);
        }
    }
}
