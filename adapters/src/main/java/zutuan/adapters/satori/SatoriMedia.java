package zutuan.adapters.satori;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Host.Stored;
import zutuan.adapters.link.download.Attachments;
import zutuan.adapters.link.download.Downloads;
import zutuan.adapters.link.download.HostPort;
import zutuan.adapters.link.download.Reach;
import zutuan.adapters.link.download.Reach.Resolver;

/// Pictures and files, both ways. Safe for use by many threads.
final class SatoriMedia implements AutoCloseable {
    /// The body parsers of real servers take a megabyte; Base64 makes four bytes of three.
    private static final int MOST_INLINE = 700_000;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SatoriApi api;
    private final Downloads downloads;
    private final Attachments attachments;
    private final Function<String, Optional<Stored>> kept;
    private volatile List<String> proxied = List.of();

    /// `hosts` may be reached although they are in the local network; `kept` is the bot's own
    /// store.
    SatoriMedia(SatoriApi api, Set<HostPort> hosts, Function<String, Optional<Stored>> kept) {
        this.api = api;
        this.kept = kept;
        downloads = new Downloads(Reach.outside(hosts, Resolver.system()), PATIENCE);
        attachments = new Attachments(downloads);
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
            return isProxied(reference)
                    ? api.proxied(reference, maxBytes)
                    : attachments.load(reference, maxBytes);
        } catch (IOException | IllegalArgumentException failure) {
            throw Attachments.lost(failure);
        }
    }

    private boolean isProxied(String reference) {
        return reference.startsWith("internal:")
                || proxied.stream().anyMatch(reference::startsWith);
    }

    @Override
    public void close() {
        downloads.close();
    }
}
