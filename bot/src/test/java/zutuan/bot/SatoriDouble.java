package zutuan.bot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.websocket.WsContext;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A Satori server of our own, just large enough for a group.
final class SatoriDouble implements Members {
    private static final JsonMapper JSON = new JsonMapper();
    private static final long NOW = 1_795_447_225_844L;
    private static final String PHOTO = "internal:rig/10001/photos/road";

    private final List<Shown> shown = new CopyOnWriteArrayList<>();
    private final List<ObjectNode> events = new CopyOnWriteArrayList<>();
    private final Set<WsContext> clients = ConcurrentHashMap.newKeySet();
    private final AtomicInteger said = new AtomicInteger();
    private final byte[] photo;
    private final Javalin javalin;
    private volatile boolean shut;

    SatoriDouble(byte[] photo) {
        this.photo = photo;
        javalin =
                Javalin.create(
                                config -> {
                                    config.startup.showJavalinBanner = false;
                                    config.routes.ws(
                                            "/v1/events",
                                            ws -> {
                                                ws.onMessage(
                                                        frame -> heard(frame, frame.message()));
                                                ws.onClose(clients::remove);
                                            });
                                    config.routes.post("/v1/{method}", this::call);
                                    config.routes.get(
                                            "/v1/proxy/<url>",
                                            context -> context.result(this.photo));
                                    // Where the reference client asks for the same.
                                    config.routes.get(
                                            "/v1/internal/<url>",
                                            context -> context.result(this.photo));
                                })
                        .start("127.0.0.1", 0);
    }

    String endpoint() {
        return "http://127.0.0.1:" + javalin.port();
    }

    @Override
    public String platform(int intervalMillis) {
        return entry(endpoint(), intervalMillis);
    }

    static String entry(String endpoint, int intervalMillis) {
        return """
        satori:
          options: {endpoint: "%s", interval-millis: "%d", media-hosts: 127.0.0.1}
        """
                .formatted(endpoint, intervalMillis);
    }

    private void heard(WsContext client, String frame) {
        var payload = parse(frame);
        if (payload.path("op").asInt() == 1) {
            client.send(payload(2, JSON.createObjectNode()));
        } else if (shut) {
            client.closeSession(1013, "shut");
        } else if (payload.at("/body/token").asText().equals("tok-1")) {
            clients.add(client);
            var body = JSON.createObjectNode();
            body.putArray("logins").add(login().put("status", 1));
            client.send(payload(4, body));
        } else {
            client.closeSession(4004, "invalid token");
        }
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }

    private static ObjectNode login() {
        var login = JSON.createObjectNode().put("sn", 1).put("platform", "rig");
        login.putObject("user").put("id", "10001");
        return login;
    }

    private static String payload(int op, ObjectNode body) {
        return JSON.createObjectNode().put("op", op).set("body", body).toString();
    }

    private void call(Context context) {
        var body = parse(context.body());
        if (!"Bearer tok-1".equals(context.header("Authorization"))) {
            context.status(403).result("invalid token");
        } else if (context.pathParam("method").equals("user.channel.create")) {
            context.json("{\"id\":\"private:%s\"}".formatted(body.path("user_id").asText()));
        } else if (context.pathParam("method").equals("message.list")) {
            context.json(messages(body.path("channel_id").asText()).toString());
        } else {
            shown.add(new Shown(body.path("channel_id").asText(), body.path("content").asText()));
            context.result("[{\"id\":\"m%d\"}]".formatted(shown.size()));
        }
    }

    private JsonNode messages(String channel) {
        var list = JSON.createObjectNode();
        var data = list.putArray("data");
        for (var event : events) {
            if (event.at("/channel/id").asText().equals(channel)) {
                var message = data.addObject();
                message.setAll((ObjectNode) event.path("message"));
                message.set("created_at", event.path("timestamp"));
                message.set("user", event.path("user"));
            }
        }
        return list;
    }

    @Override
    public byte[] photo() {
        return photo;
    }

    @Override
    public void say(Words words) {
        var number = said.incrementAndGet();
        var event = JSON.createObjectNode().put("sn", number).put("type", "message-created");
        event.put("timestamp", NOW + number).set("login", login());
        event.putObject("channel").put("id", words.channel()).put("type", words.direct() ? 1 : 0);
        event.putObject("user").put("id", words.user());
        event.putObject("message")
                .put("id", "e" + number)
                .put("content", words.markup("10001", PHOTO));
        events.add(event);
        clients.forEach(client -> client.send(payload(0, event)));
    }

    @Override
    public void shut(boolean closed) {
        shut = closed;
        clients.forEach(client -> client.closeSession(1001, "kick"));
    }

    /// Cuts every connection and returns when the bot is back.
    void kickAndAwaitReturn() {
        var before = List.copyOf(clients);
        shut(false);
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (System.nanoTime() < end && before.containsAll(clients)) {
            Thread.onSpinWait();
        }
        if (clients.isEmpty()) {
            throw new AssertionError("the bot did not come back");
        }
    }

    @Override
    public List<Shown> shown() {
        return List.copyOf(shown);
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
