package zutuan.adapters.webchat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import zutuan.adapters.Host;
import zutuan.adapters.link.Json;

/// Answers to the page's requests.
final class Answers {
    private static final Host.Header NO_STORE = new Host.Header("Cache-Control", "no-store");

    private Answers() {}

    static Host.Response json(JsonNode body, Host.Header... headers) {
        return json(200, body, headers);
    }

    static Host.Response error(int status, String line) {
        return json(status, Json.object().put("error", line));
    }

    /// To a page of another site, or of this one under a name that the settings lack.
    static Host.Response foreign(Host.Request request, String line) {
        var origin = request.header("Origin");
        return error(
                403,
                origin == null
                        ? line
                        : line
                                + "（技术员：网页是从 %s 打开的。它若就是本站，请在 bot.yaml 的 server.publicUrl 写上它；经过代理时再设 server.proxies。）"
                                        .formatted(
                                                origin.substring(
                                                        0, Math.min(100, origin.length()))));
    }

    static Host.Response notLoggedIn() {
        return error(401, "请先登录。");
    }

    private static Host.Response json(int status, JsonNode body, Host.Header... headers) {
        var all = new java.util.ArrayList<>(List.of(headers));
        all.add(NO_STORE);
        return new Host.Response(
                status,
                "application/json; charset=utf-8",
                body.toString().getBytes(StandardCharsets.UTF_8),
                all);
    }
}
