package zutuan.bot.kernel.settings;

import org.jspecify.annotations.Nullable;

/**
 * Where the web server listens, and how large an upload it takes. Port 0 means any free one.
 *
 * @param publicUrl how members' browsers reach it, without a slash at the end; null if as it
 *     listens
 */
public record ServerSettings(
        String host, int port, long maxUploadBytes, @Nullable String publicUrl) {
    static final ServerSettings DEFAULTS = new ServerSettings("127.0.0.1", 8080, 10L << 20);

    ServerSettings(String host, int port, long maxUploadBytes) {
        this(host, port, maxUploadBytes, null);
    }

    /** The beginning of links that members can follow. */
    public String address() {
        return publicUrl == null ? "http://" + host + ":" + port : publicUrl;
    }
}
