package zutuan.bot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/// A Satori server that we did not write, run by Node; its members speak through its control.
final class SatoriNodeSide implements SatoriSide {
    private static final Path SOURCE =
            Path.of("../adapters/src/test/resources/zutuan/adapters/satori/node");
    private static final Path FOLDER = Path.of("../adapters/target/satori-node");
    private static final JsonMapper JSON = new JsonMapper();

    private final int port = freePort();
    private final int controlPort = freePort();
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger said = new AtomicInteger();
    private final Process process;

    /// `script` is `server.cjs` or `legacy/server.cjs`.
    SatoriNodeSide(String script) throws IOException {
        process =
                new ProcessBuilder(
                                "node",
                                script,
                                Integer.toString(port),
                                Integer.toString(controlPort))
                        .directory(FOLDER.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = lines.readLine(); !"READY".equals(line); line = lines.readLine()) {
            if (line == null) {
                throw new AssertionError(script + " ended");
            }
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new AssertionError(none);
        }
    }

    /// Installs the packages that the lock files pin; without Node the test is left out.
    static void install() throws InterruptedException {
        Assumptions.assumeTrue(
                succeeds("node", SOURCE.resolve("install.cjs").toString(), FOLDER.toString()),
                "no Node or no way to its packages: the Satori servers are left out");
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    @Override
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port + "/satori");
    }

    @Override
    public void say(Words words) {
        var details =
                JSON.createObjectNode()
                        .put("id", "e" + said.incrementAndGet())
                        .put("channel", words.channel())
                        .put("user", words.user())
                        .put("name", words.user())
                        .put("content", words.content())
                        .put("direct", words.direct());
        ask("say", details.toString());
    }

    private JsonNode ask(String deed, String details) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + controlPort + "/" + deed))
                        .POST(HttpRequest.BodyPublishers.ofString(details))
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

    @Override
    public String picture() {
        return ask("upload", "{}").path(0).asText();
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
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        http.close();
    }
}
