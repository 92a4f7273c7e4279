package zutuan.adapters.link;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;

/// Which hosts an address from outside may lead to.
@FunctionalInterface
public interface Reach {
    boolean allows(String host) throws IOException;

    /// These hosts and what lies below them.
    static Reach below(Set<String> hosts) {
        return host -> {
            var name = host.toLowerCase(Locale.ROOT);
            return hosts.stream()
                    .anyMatch(known -> name.equals(known) || name.endsWith("." + known));
        };
    }

    /// Everywhere but in our own network, where nobody may lead the bot around; these hosts are
    /// allowed there, too.
    static Reach outside(Set<String> hosts) {
        return host -> {
            if (hosts.contains(host)) {
                return true;
            }
            for (var address : InetAddress.getAllByName(host)) {
                if (isLocal(address)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static boolean isLocal(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                // Unique local addresses, RFC 4193.
                || (address.getAddress().length == 16 && (address.getAddress()[0] & 0xfe) == 0xfc);
    }
}
