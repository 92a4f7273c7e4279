package zutuan.bot;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// The server as a process of its own, so that it can be killed for real.
final class ServerProcess implements AutoCloseable {
    private final Path data;
    private final String storeUrl;
    private final int port = freePort();
    private Process process;

    ServerProcess(Path data, String storeUrl) throws IOException {
        this.data = data;
        this.storeUrl = storeUrl;
        this.process = launch();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new AssertionError(none);
        }
    }

    private Process launch() throws IOException {
        var builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "zutuan.bot.Main",
                        "--config",
                        "../config");
        builder.environment().put("ZUTUAN_STORE_URL", storeUrl);
        builder.environment().put("ZUTUAN_PORT", Integer.toString(port));
        builder.redirectErrorStream(true).redirectOutput(data.resolve("server.log").toFile());
        var started = builder.start();
        process = started;
        awaitReady();
        return started;
    }

    private void awaitReady() {
        var ready = HttpRequest.newBuilder(URI.create(url("/health/ready"))).build();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        try (var client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end && process.isAlive()) {
                if (answers(client, ready)) {
                    return;
                }
                Thread.onSpinWait();
            }
        }
        throw new AssertionError("the server did not become ready, see " + data);
    }

    private static boolean answers(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /// kill -9, and the same server again on the same data.
    void killAndRestart() throws IOException {
        kill();
        process = launch();
    }

    private void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
