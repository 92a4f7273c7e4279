package zutuan.bot.kernel.settings;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Addresses that begin with the same `bits`: `10.0.0.0/8`, or one alone: `192.0.2.1`.
public record Network(InetAddress address, int bits) {
    /// Java would also read `127.1`, and ask the name service for anything else.
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /// Empty if the text is not a network.
    public static Optional<Network> parse(String text) {
        int slash = text.indexOf('/');
        var address = literal(slash < 0 ? text : text.substring(0, slash));
        if (address == null) {
            return Optional.empty();
        }
        int most = 8 * address.getAddress().length;
        String length = slash < 0 ? String.valueOf(most) : text.substring(slash + 1);
        Integer bits = Numbers.within(length, 0, most);
        return bits == null ? Optional.empty() : Optional.of(new Network(address, bits));
    }

    /// The address that a text writes out in digits, with or without brackets; null for a name.
    public static @Nullable InetAddress literal(String text) {
        var bare =
                text.startsWith("[") && text.endsWith("]")
                        ? text.substring(1, text.length() - 1)
                        : text;
        if (!IPV4.matcher(bare).matches() && !IPV6.matcher(bare).matches()) {
            return null;
        }
        try {
            return InetAddress.ofLiteral(bare);
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    /// Whether the address is one of these.
    public boolean contains(InetAddress other) {
        if (other instanceof Inet4Address != address instanceof Inet4Address) {
            return false;
        }
        byte[] mine = address.getAddress();
        byte[] its = other.getAddress();
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((mine[bit / 8] & mask) != (its[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
