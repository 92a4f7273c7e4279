package zutuan.bot.kernel.web;

import io.javalin.http.HttpResponseException;
import java.util.Map;

/// A page of another site asks for a socket, or one of this site under a name that the settings
/// lack.
final class Foreign extends HttpResponseException {
    private static final long serialVersionUID = 1L;

    Foreign(String origin) {
        super(403, line(origin), Map.of());
    }

    private static String line(String origin) {
        return "这个网页（%s）不是本站的。它若就是本站，请技术员在 bot.yaml 的 server.publicUrl 写上它；经过代理时再设 server.proxies。"
                .formatted(origin.substring(0, Math.min(100, origin.length())));
    }

    String line() {
        return String.valueOf(getMessage());
    }
}
