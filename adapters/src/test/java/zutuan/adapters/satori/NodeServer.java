package zutuan.adapters.satori;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import zutuan.adapters.NodeProgram;
import zutuan.adapters.link.Json;

/// A Satori server that we did not write, and its control.
final class NodeServer implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final int port = freePort();
    private final int controlPort = freePort();
    private final HttpClient http = HttpClient.newHttpClient();
    private final NodeProgram program;

    /// `script` is `server.cjs` or `legacy/server.cjs`.
    NodeServer(Path folder, String script) throws Exception {
        program =
                NodeProgram.start(
                        folder, script, Integer.toString(port), Integer.toString(controlPort));
        program.await("READY");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new AssertionError(none);
        }
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + port + "/satori");
    }

    /// Has something done there; see `control.cjs`.
    JsonNode ask(String deed, JsonNode details) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + controlPort + "/" + deed))
                        .POST(HttpRequest.BodyPublishers.ofString(details.toString()))
                        .build();
        try {
            return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    JsonNode ask(String deed) {
        return ask(deed, Json.object());
    }

    @Override
    public void close() {
        program.close();
        http.close();
    }
}
