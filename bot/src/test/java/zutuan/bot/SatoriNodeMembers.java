package zutuan.bot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Members of a Satori server that we did not write; they speak through its control.
final class SatoriNodeMembers implements Members {
    private static final JsonMapper JSON = new JsonMapper();

    private final int port = NodeScript.freePort();
    private final int controlPort = NodeScript.freePort();
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger said = new AtomicInteger();
    private final NodeScript server;

    /// `script` is `server.cjs` or `legacy/server.cjs`.
    SatoriNodeMembers(String script) throws IOException {
        server = new NodeScript("satori", script, port, controlPort);
    }

    @Override
    public String platform(int intervalMillis) {
        return SatoriDouble.entry("http://127.0.0.1:" + port + "/satori", intervalMillis);
    }

    @Override
    public byte[] photo() {
        return answer("photo.jpg", HttpRequest.BodyPublishers.noBody());
    }

    @Override
    public void say(Words words) {
        var photo = words.photo() ? ask("upload", "{}").path(0).asText() : "";
        var details =
                JSON.createObjectNode()
                        .put("id", "e" + said.incrementAndGet())
                        .put("channel", words.channel())
                        .put("user", words.user())
                        .put("name", words.user())
                        .put("content", words.markup("10001", photo))
                        .put("direct", words.direct());
        ask("say", details.toString());
    }

    private JsonNode ask(String deed, String details) {
        try {
            return JSON.readTree(answer(deed, HttpRequest.BodyPublishers.ofString(details)));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private byte[] answer(String deed, HttpRequest.BodyPublisher body) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + controlPort + "/" + deed))
                        .POST(body)
                        .build();
        try {
            return http.send(request, BodyHandlers.ofByteArray()).body();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    @Override
    public List<Shown> shown() {
        var shown = new ArrayList<Shown>();
        ask("calls", "{}")
                .forEach(call ->
                        shown.add(
                                new Shown(
                                        call.path("channel").asText(),
                                        call.path("text").asText())));
        return shown;
    }

    @Override
    public void close() {
        server.close();
        http.close();
    }
}
