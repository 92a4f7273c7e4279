package zutuan.adapters.link.download;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The one list of addresses that nothing from outside may lead to: this machine, the networks
/// around it, where a cloud keeps its secrets, and addresses that hold one of these inside.
final class OwnNetwork {
    private static final List<Range> RANGES =
            Stream.of(
                            "0.0.0.0/8",
                            "10.0.0.0/8",
                            "100.64.0.0/10",
                            "127.0.0.0/8",
                            "169.254.0.0/16",
                            "172.16.0.0/12",
                            "192.0.0.0/24",
                            "192.168.0.0/16",
                            "198.18.0.0/15",
                            // Multicast, reserved, broadcast.
                            "224.0.0.0/3",
                            // Unspecified, loopback, IPv4 in the old way.
                            "::/96",
                            // NAT64, its local form, Teredo, 6to4: an IPv4 address inside.
                            "64:ff9b::/96",
                            "64:ff9b:1::/48",
                            "2001::/32",
                            "2002::/16",
                            "fc00::/7",
                            "fe80::/10",
                            // Site-local, from before fc00::/7.
                            "fec0::/10",
                            "ff00::/8")
                    .map(Range::parse)
                    .toList();

    private OwnNetwork() {}

    static boolean contains(InetAddress address) {
        var bytes = unmapped(address.getAddress());
        return RANGES.stream().anyMatch(range -> range.contains(bytes));
    }

    /// An IPv4 address written as IPv6 (`::ffff:a.b.c.d`) is judged as what it is.
    private static byte[] unmapped(byte[] bytes) {
        var mapped = bytes.length == 16 && bytes[10] == -1 && bytes[11] == -1;
        for (var at = 0; mapped && at < 10; at++) {
            mapped = bytes[at] == 0;
        }
        return mapped ? Arrays.copyOfRange(bytes, 12, 16) : bytes;
    }

    /// All addresses whose first bits are these.
    private record Range(byte[] first, int bits) {
        static Range parse(String text) {
            var parts = text.split("/", 2);
            var first = InetAddress.ofLiteral(parts[0]).getAddress();
            return new Range(first, Integer.parseInt(parts[1]));
        }

        boolean contains(byte[] address) {
            if (address.length != first.length) {
                return false;
            }
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> (bit & 7);
                if (((address[bit >> 3] ^ first[bit >> 3]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
