package zutuan.bot.attack;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import zutuan.bot.live.ServerProcess;

/// A member's browser that uploads pictures, and a look at the server's memory.
final class Uploads implements AutoCloseable {
    private static final String BOUNDARY = "a-picture-of-the-road";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final ServerProcess server;
    private final String cookie;

    Uploads(ServerProcess server, String person) {
        this.server = server;
        var login = "{\"person\":\"" + person + "\"}";
        this.cookie =
                send(request("/chat/api/login").POST(BodyPublishers.ofString(login)))
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElseThrow()
                        .replaceFirst(";.*", "");
    }

    /// An answer, its body as text and as bytes.
    record Answer(int status, byte[] content) {
        String body() {
            return new String(content, StandardCharsets.UTF_8);
        }

        String reference() {
            return body().replaceFirst(".*\"reference\":\"([0-9a-f]{64})\".*", "$1");
        }
    }

    Answer upload(String name, byte[] picture) {
        var part =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                        .formatted(BOUNDARY, name);
        var body =
                BodyPublishers.concat(
                        BodyPublishers.ofString(part),
                        BodyPublishers.ofByteArray(picture),
                        BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
        return answer(
                loggedIn("/chat/api/upload")
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(body));
    }

    Answer get(String path) {
        return answer(loggedIn(path));
    }

    /// How many bytes there are, which are not kept; 0 if they are refused or cut off.
    long length(String path) throws InterruptedException {
        try {
            var answer = http.send(loggedIn(path).build(), BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                long length = body.transferTo(OutputStream.nullOutputStream());
                return answer.statusCode() == 200 ? length : 0;
            }
        } catch (IOException cut) {
            return 0;
        }
    }

    private HttpRequest.Builder loggedIn(String path) {
        return request(path).header("Cookie", cookie);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url(path)))
                .header("Origin", server.url(""))
                .timeout(PATIENCE);
    }

    private Answer answer(HttpRequest.Builder request) {
        var response = send(request);
        return new Answer(response.statusCode(), response.body());
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /// The most memory that the server ever held, in MiB; 0 where the system does not tell.
    static long peakMiB(ServerProcess server) throws IOException {
        var status = Path.of("/proc", String.valueOf(server.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        http.close();
    }
}
