package zutuan.adapters.satori;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.websocket.WsContext;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http.UriCompliance;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.OpenSockets;
import zutuan.adapters.link.Json;

/// A Satori server on 127.0.0.1 under `/satori` with the login `rig:10001`, as the reference server
/// behaves, and with the faults that a test asks for. In the old dialect events name the account
/// beside their other fields, and calls know the old header names only.
final class SatoriServer implements AutoCloseable {
    static final String TOKEN = "tok-1";
    static final String SELF = "10001";

    /// When everything happens that is told.
    static final long TOLD_AT = 1_795_447_225_844L;

    final BlockingQueue<JsonNode> identified = new LinkedBlockingQueue<>();
    final BlockingQueue<JsonNode> calls = new LinkedBlockingQueue<>();
    final BlockingQueue<String> pings = new LinkedBlockingQueue<>();
    final Map<String, byte[]> contents = new ConcurrentHashMap<>();

    /// The messages of channels, as `message.list` gives them; without any there is no such method.
    final Map<String, List<JsonNode>> history = new ConcurrentHashMap<>();

    volatile boolean givesTokens = true;

    final BlockingQueue<String> listed = new LinkedBlockingQueue<>();
    final Set<String> groups = ConcurrentHashMap.newKeySet();
    final OpenSockets open = new OpenSockets();
    final AtomicInteger accepted = new AtomicInteger();
    private final Set<WsContext> clients = ConcurrentHashMap.newKeySet();
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger lastSequence = new AtomicInteger();
    private final AtomicInteger lastMessage = new AtomicInteger();
    private final boolean old;
    private final Javalin javalin;
    private volatile boolean mute;
    private volatile boolean shut;

    /// What the next call gets instead of its answer; `status` 0 is no answer at all. `done` says
    /// whether the call takes effect all the same.
    record Fault(int status, String body, boolean done) {}

    SatoriServer(boolean old) {
        this.old = old;
        groups.add("g1");
        javalin =
                Javalin.create(
                                config -> {
                                    config.startup.showJavalinBanner = false;
                                    config.http.maxRequestSize = 4_000_000;
                                    config.jetty.modifyHttpConfiguration(
                                            http -> http.setUriCompliance(UriCompliance.UNSAFE));
                                    config.jetty.modifyWebSocketServletFactory(
                                            factory -> factory.setMaxTextMessageSize(-1));
                                    config.routes.ws(
                                            "/satori/v1/events",
                                            ws -> {
                                                ws.onConnect(this::connected);
                                                ws.onMessage(
                                                        frame -> heard(frame, frame.message()));
                                                ws.onClose(this::gone);
                                            });
                                    config.routes.post("/satori/v1/{method}", this::call);
                                    config.routes.get(
                                            "/satori/v1/{method}",
                                            context -> context.status(405).result("use POST"));
                                    config.routes.get("/satori/v1/proxy/<url>", this::proxy);
                                })
                        .start("127.0.0.1", 0);
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + javalin.port() + "/satori");
    }

    // --- The wire ---

    private void connected(WsContext client) {
        accepted.incrementAndGet();
        open.opened(client);
        if (shut) {
            open.end(client, 1013, "shut");
        }
    }

    private void gone(WsContext client) {
        clients.remove(client);
        open.ended(client);
    }

    private void heard(WsContext client, String frame) {
        var payload = Json.parse(frame);
        if (payload == null) {
            open.end(client, 4000, "invalid message");
        } else if (payload.path("op").asInt() == 3) {
            identify(client, payload.path("body"));
        } else if (payload.path("op").asInt() == 1) {
            pings.add(frame);
            if (!mute) {
                client.send(Json.object().put("op", 2).set("body", Json.object()).toString());
            }
        }
    }

    private void identify(WsContext client, JsonNode body) {
        identified.add(body);
        if (!body.path("token").asText().equals(TOKEN)) {
            open.end(client, 4004, "invalid token");
        } else if (!mute) {
            var ready = Json.object();
            ready.putArray("logins").add(login(SELF, 1));
            ready.putArray("proxy_urls").add("https://files.example/");
            clients.add(client);
            client.send(Json.object().put("op", 4).set("body", ready).toString());
        }
    }

    ObjectNode login(String selfId, int status) {
        var login = Json.object().put("platform", "rig").put("status", status);
        login.set("user", Json.object().put("id", selfId).put("name", "rig-bot"));
        if (old) {
            return login.put("self_id", selfId);
        }
        login.put("sn", 1).put("adapter", "rig");
        login.putArray("features")
                .add("message.create")
                .add("user.channel.create")
                .add("message.list");
        return login;
    }

    // --- Calls ---

    private void call(Context context) throws InterruptedException {
        var method = context.pathParam("method");
        var body = Json.parse(context.body());
        var fault = faults.poll();
        if (fault != null && !fault.done()) {
            fail(context, fault);
        } else if (!("Bearer " + TOKEN).equals(context.header("Authorization"))) {
            context.status(403).result("invalid token");
        } else if (!knows(context)) {
            context.status(403).result(old ? "bot not found" : "login not found");
        } else if (body == null) {
            context.status(400).result("Bad Request");
        } else {
            context.contentType("application/json").result(answer(context, method, body));
        }
        if (fault != null && fault.done()) {
            fail(context, fault);
        }
    }

    private boolean knows(Context context) {
        var platform = context.header(old ? "X-Platform" : "Satori-Platform");
        var self = context.header(old ? "X-Self-ID" : "Satori-User-ID");
        return "rig".equals(platform) && (SELF.equals(self) || "10002".equals(self));
    }

    private void fail(Context context, Fault fault) throws InterruptedException {
        if (fault.status() == 0) {
            closing.await();
            return;
        }
        context.status(fault.status()).contentType("text/plain").result(fault.body());
    }

    private String answer(Context context, String method, ObjectNode body) {
        return switch (method) {
            case "message.create" -> createMessage(context, body);
            case "user.channel.create" -> {
                calls.add(body.put("method", method));
                var id = "private:" + body.path("user_id").asText();
                yield Json.object().put("id", id).put("type", 1).toString();
            }
            case "message.list" -> list(context, body);
            default -> {
                context.status(404);
                yield "method not found";
            }
        };
    }

    /// The newest before the message that the token names.
    private String list(Context context, JsonNode body) {
        var channel = body.path("channel_id").asText();
        listed.add(channel);
        var messages = Objects.requireNonNullElseGet(history.get(channel), List::<JsonNode>of);
        if (history.isEmpty()) {
            context.status(404);
            return "method not found";
        }
        var answer = Json.object();
        var end = messages.size();
        for (var at = 0; body.has("next") && at < messages.size(); at++) {
            end = messages.get(at).path("id").equals(body.path("next")) ? at : end;
        }
        var begin = Math.max(0, end - body.path("limit").asInt());
        answer.putArray("data").addAll(messages.subList(begin, end));
        if (givesTokens && begin > 0) {
            answer.set("prev", messages.get(begin).path("id"));
        }
        return answer.toString();
    }

    private String createMessage(Context context, ObjectNode body) {
        var channel = body.path("channel_id").asText();
        if (!groups.contains(channel) && !channel.startsWith("private:")) {
            context.status(404);
            return "channel not found";
        }
        var id = "m" + lastMessage.incrementAndGet();
        calls.add(body.put("id", id).put("self", context.header("X-Self-ID")));
        return "[" + Json.object().put("id", id).put("content", "") + "]";
    }

    private void proxy(Context context) {
        byte @Nullable [] content = contents.get(context.pathParam("url"));
        if (content == null) {
            context.status(404).result("no content");
        } else {
            context.result(content);
        }
    }

    // --- What tests ask for ---

    /// A message as the server tells of it; `id` is the platform's own.
    ObjectNode message(String id, String channel, String user, String content) {
        var event = event("message-created");
        var direct = channel.startsWith("private:");
        event.set("channel", Json.object().put("id", channel).put("type", direct ? 1 : 0));
        event.set("user", Json.object().put("id", user).put("name", "名" + user));
        event.set("message", Json.object().put("id", id).put("content", content));
        return event;
    }

    /// An event without anything but what every event has.
    ObjectNode event(String type) {
        var event = Json.object().put("type", type).put("timestamp", TOLD_AT);
        event.put(old ? "id" : "sn", lastSequence.incrementAndGet());
        return to(SELF, event);
    }

    /// The same event as another account hears it.
    ObjectNode to(String self, ObjectNode event) {
        if (old) {
            return event.put("platform", "rig").put("self_id", self);
        }
        var login = Json.object().put("sn", 1).put("platform", "rig");
        login.set("user", Json.object().put("id", self));
        return event.set("login", login);
    }

    /// Tells everybody who is let in.
    void tell(JsonNode event) {
        raw(Json.object().put("op", 0).set("body", event).toString());
    }

    void raw(String frame) {
        clients.forEach(client -> client.send(frame));
    }

    void binary(byte[] frame) {
        clients.forEach(client -> client.send(ByteBuffer.wrap(frame)));
    }

    void failNext(Fault... next) {
        faults.addAll(List.of(next));
    }

    /// From now on nobody is told anything, PINGs are not answered and nobody is let in.
    void mute(boolean silent) {
        mute = silent;
    }

    /// Cuts every connection; from now on new ones are closed at once, or not any more.
    void shut(boolean closed) {
        shut = closed;
        kick();
    }

    void kick() {
        Set.copyOf(clients).forEach(client -> open.end(client, 1001, "kick"));
    }

    /// The next call that took effect.
    JsonNode awaitCall() throws InterruptedException {
        return Objects.requireNonNull(Waiting.next(calls));
    }

    @Override
    public void close() {
        closing.countDown();
        javalin.stop();
    }
}
