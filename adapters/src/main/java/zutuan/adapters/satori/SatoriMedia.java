package zutuan.adapters.satori;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Host.Stored;

/// Pictures and files, both ways. Safe for use by many threads.
final class SatoriMedia {
    private static final Pattern INLINE = Pattern.compile("(data:[^,]{0,200};base64,|base64://)");

    /// The body parsers of real servers take a megabyte; Base64 makes four bytes of three.
    private static final int MOST_INLINE = 700_000;

    private final SatoriApi api;
    private final Set<String> hosts;
    private final Function<String, Optional<Stored>> kept;
    private volatile List<String> proxied = List.of();

    /// `hosts` may be reached although they are in the local network; `kept` is the bot's own
    /// store.
    SatoriMedia(SatoriApi api, Set<String> hosts, Function<String, Optional<Stored>> kept) {
        this.api = api;
        this.hosts = Set.copyOf(hosts);
        this.kept = kept;
    }

    /// The beginnings of the addresses that the server wants to be asked for itself.
    void proxied(JsonNode urls) {
        proxied =
                StreamSupport.stream(urls.spliterator(), false)
                        .map(JsonNode::asText)
                        .filter(url -> !url.isEmpty())
                        .toList();
    }

    /// Kept content as a URL that holds it; a picture that is too large in its small form.
    @Nullable String source(String reference) {
        var stored = kept.apply(reference).orElse(null);
        if (stored == null) {
            return null;
        }
        var small = stored.thumbnail();
        if (stored.content().length <= MOST_INLINE) {
            return inline(stored.contentType(), stored.content());
        }
        return small == null || small.length > MOST_INLINE ? null : inline("image/jpeg", small);
    }

    private static String inline(String type, byte[] content) {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(content);
    }

    /// An [IOException] carries a line for the member.
    byte[] fetch(String reference, int maxBytes) throws IOException {
        try {
            return load(reference, maxBytes);
        } catch (IOException | IllegalArgumentException failure) {
            throw new IOException("图片或文件没有取到(太大或已过期),请重新发一次", failure);
        }
    }

    private byte[] load(String reference, int maxBytes) throws IOException {
        var inline = INLINE.matcher(reference);
        if (inline.lookingAt()) {
            return decoded(reference.substring(inline.end()), maxBytes);
        }
        if (reference.startsWith("internal:") || proxied.stream().anyMatch(reference::startsWith)) {
            return api.proxied(reference, maxBytes);
        }
        var url = URI.create(reference);
        if (!Set.of("http", "https").contains(String.valueOf(url.getScheme()))) {
            throw new IOException("scheme of the address");
        }
        requireReachable(url);
        return api.download(url, maxBytes);
    }

    private static byte[] decoded(String base64, int maxBytes) throws IOException {
        var content = Base64.getDecoder().decode(base64.strip());
        if (content.length > maxBytes) {
            throw new IOException("too large");
        }
        return content;
    }

    /// The address came with somebody's message: it must not lead the bot around in our own
    /// network.
    private void requireReachable(URI url) throws IOException {
        var host = String.valueOf(url.getHost());
        if (hosts.contains(host)) {
            return;
        }
        for (var address : InetAddress.getAllByName(host)) {
            if (isLocal(address)) {
                throw new IOException("address in the local network");
            }
        }
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
