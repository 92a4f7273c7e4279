package zutuan.bot.kernel.settings;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the web server listens, and how large an upload it takes. Port 0 means any free one.
 *
 * @param publicUrl how members' browsers reach it, without a slash at the end; null if as it
 *     listens
 * @param sessionIdle after how long without use a login on the chat page is over
 * @param names other names under which it is reached
 * @param proxies whose word about the client counts
 */
public record ServerSettings(
        String host,
        int port,
        long maxUploadBytes,
        @Nullable String publicUrl,
        Duration sessionIdle,
        List<String> names,
        List<Network> proxies) {
    static final ServerSettings DEFAULTS = new ServerSettings("127.0.0.1", 8080, 10L << 20);

    public ServerSettings {
        names = List.copyOf(names);
        proxies = List.copyOf(proxies);
    }

    ServerSettings(String host, int port, long maxUploadBytes) {
        this(host, port, maxUploadBytes, null, Duration.ofDays(30), List.of(), List.of());
    }

    /** The beginning of links that members can follow. */
    public String address() {
        return publicUrl == null ? "http://" + host + ":" + port : publicUrl;
    }
}
