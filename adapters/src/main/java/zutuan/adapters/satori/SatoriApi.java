package zutuan.adapters.satori;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Delivery;
import zutuan.adapters.link.AccessToken;
import zutuan.adapters.link.ApiClient;
import zutuan.adapters.link.ApiOutcome;
import zutuan.adapters.link.Json;

/// The methods of the server that the bot uses, `POST {base}v1/{method}`. Safe for use by many
/// threads; calls block.
final class SatoriApi implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration LATER = Duration.ofMinutes(1);

    private final ApiClient client;
    private final URI base;
    private final AccessToken token;

    SatoriApi(SatoriSettings.Server server) {
        client = new ApiClient(server.api(), TIMEOUT);
        base = server.api();
        token = server.token();
    }

    /// Says something. `referrer` is what the event that is answered brought, unchanged: some
    /// platforms only take answers. `key` stands in where the server gives the message no id.
    Delivery createMessage(
            Login login, String channel, String content, @Nullable JsonNode referrer, String key) {
        var body = Json.object().put("channel_id", channel).put("content", content);
        if (referrer != null) {
            body.set("referrer", referrer);
        }
        return call(login, "message.create", body)
                .delivery(
                        key,
                        messages -> Json.text(messages, "/0/id", "/id"),
                        rejected ->
                                rejected.status() >= 500 && rejected.status() != 501
                                        ? new Delivery.Unknown(described(rejected))
                                        : verdict(rejected));
    }

    /// Says something in the direct chat with a person. Asking for the chat twice does no harm, so
    /// that is never left open.
    Delivery inDirectChannel(Login login, String userId, Function<String, Delivery> say) {
        return switch (call(login, "user.channel.create", Json.object().put("user_id", userId))) {
            case ApiOutcome.Answer(var channel) -> {
                var id = Json.text(channel, "id");
                yield id.isEmpty() ? new Delivery.Refused("平台没有给出私聊会话") : say.apply(id);
            }
            case ApiOutcome.NoAnswer(_, var why) -> new Delivery.Deferred(ApiOutcome.SOON, why);
            case ApiOutcome.Rejected rejected -> verdict(rejected);
        };
    }

    /// The newest messages of a channel, as far as the server has such a list; `token` is what an
    /// answer gave to go on from, or empty.
    ApiOutcome messages(Login login, String channel, int limit, String token) {
        var asked = Json.object().put("channel_id", channel).put("limit", limit);
        if (!token.isEmpty()) {
            asked.put("next", token);
        }
        return call(login, "message.list", asked);
    }

    /// What an answer means that says for certain that nothing was done.
    private Delivery verdict(ApiOutcome.Rejected rejected) {
        var why = described(rejected);
        var status = rejected.status();
        return switch (status) {
            case 429 -> new Delivery.Deferred(rejected.pause(), why);
            case 401 -> new Delivery.Deferred(LATER, why);
            // Real servers say 403 when the token is wrong and when the login is gone, too.
            case 403 ->
                    why.contains("token") || why.contains("not found")
                            ? new Delivery.Deferred(LATER, why)
                            : new Delivery.Refused(why);
            default ->
                    status < 400 || (status >= 500 && status != 501)
                            ? new Delivery.Deferred(rejected.pause(), why)
                            : new Delivery.Refused(why);
        };
    }

    /// A server that repeats the token must not bring it into our log.
    private String described(ApiOutcome.Rejected rejected) {
        return token.hiddenIn(rejected.status() + " " + rejected.body().strip());
    }

    private ApiOutcome call(Login login, String method, ObjectNode body) {
        return client.post("v1/" + method, body, headers(login));
    }

    /// Old servers know the second pair of names only.
    private Map<String, String> headers(Login login) {
        var headers = new HashMap<>(token.headers());
        headers.put("Satori-Platform", login.platform());
        headers.put("Satori-User-ID", login.selfId());
        headers.put("X-Platform", login.platform());
        headers.put("X-Self-ID", login.selfId());
        return headers;
    }

    /// Content that only the server can reach, such as `internal:…`.
    byte[] proxied(String url, int maxBytes) throws IOException {
        try {
            var path = new URI(null, null, "/" + url, null).getRawPath().replace("?", "%3F");
            if (path.contains("/../")) {
                throw new IOException("address leads elsewhere");
            }
            // A whole address: resolving a path would make one slash of two.
            return client.download(base + "v1/proxy" + path, token.headers(), maxBytes);
        } catch (URISyntaxException impossible) {
            throw new IOException("no path", impossible);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
