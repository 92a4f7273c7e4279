package zutuan.bot.kernel.web;

/// Where the web server listens and what it accepts.
///
/// `port` 0 takes any free one. `maxUploadBytes` bounds one uploaded file. `openMetrics` lets
/// `/metrics` be read from other machines; otherwise only from this one.
public record WebSettings(String host, int port, int maxUploadBytes, boolean openMetrics) {
    public static final WebSettings DEFAULT = new WebSettings("0.0.0.0", 8080, 8_000_000, false);
}
