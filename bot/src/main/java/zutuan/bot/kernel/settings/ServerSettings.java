package zutuan.bot.kernel.settings;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the web server listens, and how large an upload it takes. Port 0 means any free one.
 *
 * @param publicUrl how members' browsers reach it, without a slash at the end; null if as it
 *     listens
 * @param sessionIdle after how long without use a login on the chat page is over
 */
public record ServerSettings(
        String host,
        int port,
        long maxUploadBytes,
        @Nullable String publicUrl,
        Duration sessionIdle) {
    static final ServerSettings DEFAULTS = new ServerSettings("127.0.0.1", 8080, 10L << 20);

    ServerSettings(String host, int port, long maxUploadBytes) {
        this(host, port, maxUploadBytes, null, Duration.ofDays(30));
    }

    /** The beginning of links that members can follow. */
    public String address() {
        return publicUrl == null ? "http://" + host + ":" + port : publicUrl;
    }
}
