package zutuan.bot.kernel.settings;

/** Where the web server listens, and how large an upload it takes. Port 0 means any free one. */
public record ServerSettings(String host, int port, long maxUploadBytes) {
    static final ServerSettings DEFAULTS = new ServerSettings("127.0.0.1", 8080, 10L << 20);
}
