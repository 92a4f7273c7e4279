package zutuan.bot.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A member with the chat page open. Used by one thread.
final class Phone implements AutoCloseable {
    /// The room of the direct chat with the bot.
    static final String DIRECT = "me";

    /// What the page is told when a message could not be kept.
    static final String NOT_KEPT = "暂时没记上，请稍后重发";

    static final JsonMapper JSON = new JsonMapper();

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final List<JsonNode> untaken = new ArrayList<>();
    private final String origin;
    private final String cookie;
    private final ChatSocket socket;

    /// Logs a member in and opens the page's socket.
    Phone(ServerProcess server, String person) throws IOException {
        origin = server.url("");
        cookie = login(origin, person);
        socket = new ChatSocket(server.port(), "/chat/socket", cookie);
    }

    /// The same member's page, at another instance of the server.
    Phone at(ServerProcess other) throws IOException {
        return new Phone(other.url(""), cookie, other.port());
    }

    private Phone(String origin, String cookie, int port) throws IOException {
        this.origin = origin;
        this.cookie = cookie;
        this.socket = new ChatSocket(port, "/chat/socket", cookie);
    }

    /// Logs in as whom the demo lets be chosen; returns the cookie.
    static String login(String origin, String person) {
        var body = JSON.createObjectNode().put("person", person).toString();
        var request = at(origin, "/chat/api/login").POST(BodyPublishers.ofString(body)).build();
        var answer = ServerProcess.send(request);
        return answer.headers()
                .firstValue("Set-Cookie")
                .orElseThrow(() -> new AssertionError(answer.body()))
                .replaceFirst(";.*", "");
    }

    private static HttpRequest.Builder at(String origin, String path) {
        return HttpRequest.newBuilder(URI.create(origin + path)).header("Origin", origin);
    }

    HttpRequest.Builder loggedIn(String path) {
        return at(origin, path).header("Cookie", cookie);
    }

    /// What the page shows after a reload.
    JsonNode history(String room) {
        var path = "/chat/api/history?limit=200&room=" + room;
        return json(ServerProcess.send(loggedIn(path).build()).body()).path("entries");
    }

    void say(String clientId, String room, String text) throws IOException {
        sendRaw(
                JSON.createObjectNode()
                        .put("type", "say")
                        .put("clientId", clientId)
                        .put("room", room)
                        .put("text", text)
                        .toString());
    }

    void sendRaw(String frame) throws IOException {
        socket.send(frame);
    }

    /// The first frame that is as wanted, among those not taken yet; null when the connection ends
    /// before. What was not wanted stays for later.
    @Nullable JsonNode hear(Predicate<JsonNode> wanted) {
        for (var frame : untaken) {
            if (wanted.test(frame)) {
                untaken.remove(frame);
                return frame;
            }
        }
        long end = System.nanoTime() + PATIENCE;
        try {
            for (var text = socket.next(); text != null; text = socket.next()) {
                var frame = json(text);
                if (wanted.test(frame)) {
                    return frame;
                }
                untaken.add(frame);
                if (System.nanoTime() > end) {
                    throw new AssertionError("waited too long, heard " + untaken);
                }
            }
            return null;
        } catch (IOException cut) {
            return null;
        }
    }

    /// What became of a message: `ack`, `busy`, `error`, or `cut` when the connection ended first.
    String fate(String clientId) {
        var frame = hear(one -> one.path("clientId").asText().equals(clientId));
        return frame == null ? "cut" : frame.path("type").asText();
    }

    /// Says something new; answers to what was said before do not count any more.
    String say(String room, String text) throws IOException {
        untaken.clear();
        var clientId = "c" + Long.toHexString(System.nanoTime());
        say(clientId, room, text);
        return fate(clientId);
    }

    /// Waits for the bot to say something.
    String answer(String part) {
        var frame = hear(one -> isBot(one) && one.toString().contains(part));
        if (frame == null) {
            throw new AssertionError("never heard: " + part);
        }
        return frame.toString();
    }

    static boolean isBot(JsonNode frame) {
        return frame.path("type").asText().equals("entry")
                && frame.path("entry").path("sender").asText().isEmpty();
    }

    /// Waits until the server has looked who comes, which it does after the handshake.
    Phone entered() throws IOException {
        socket.send("{}");
        hear(one -> one.path("type").asText().equals("error"));
        return this;
    }

    /// Waits for the server to close the connection.
    int closeCode() {
        hear(_ -> false);
        return socket.closeCode();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
