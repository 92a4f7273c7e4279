package zutuan.bot.kernel.web;

/// Where the web server listens and what it accepts.
///
/// `port` 0 takes any free one. `maxUploadBytes` bounds one uploaded file. `openMetrics` lets
/// `/metrics` be read from other machines; otherwise only from this one. `outside` says how it is
/// reached.
public record WebSettings(
        String host, int port, int maxUploadBytes, boolean openMetrics, Site.Outside outside) {
    public static final WebSettings DEFAULT = new WebSettings("0.0.0.0", 8080, 8_000_000, false);

    /// Reached as it listens.
    public WebSettings(String host, int port, int maxUploadBytes, boolean openMetrics) {
        this(host, port, maxUploadBytes, openMetrics, Site.Outside.NONE);
    }
}
