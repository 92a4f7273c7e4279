package zutuan.bot.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import zutuan.bot.kernel.store.StoreSettings;

/// The server as a process of its own, so that it can be killed for real. It listens on a port that
/// the system chooses anew with each start.
public final class ServerProcess implements AutoCloseable {
    /// The flags of the README.
    public static final List<String> SHIPPED = List.of("@../config/java.options");

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String STARTED = "组团助手已启动:";

    private final Setup setup;
    private Running running;

    private static final List<String> MAIN =
            List.of("-cp", System.getProperty("java.class.path"), "zutuan.bot.Main");

    /// What to start: the JVM's flags, what it runs, the configuration's folder, the database.
    public record Setup(
            List<String> flags, List<String> program, Path config, StoreSettings store) {
        Setup flags(List<String> others) {
            return new Setup(others, program, config, store);
        }

        public Setup program(String... other) {
            return new Setup(flags, List.of(other), config, store);
        }

        /// The shipped configuration without the flood guard, and a compiler that starts quickly.
        public static Setup of(StoreSettings store) {
            var isShared = !store.url().startsWith("jdbc:sqlite:");
            return of(isShared ? Unhurried.shared() : Unhurried.config(), store);
        }

        public static Setup of(Path config, StoreSettings store) {
            var flags = new ArrayList<>(SHIPPED);
            flags.add("-XX:TieredStopAtLevel=1");
            return new Setup(flags, MAIN, config, store);
        }
    }

    private record Running(Process process, String url, List<String> output, Thread follower) {}

    public ServerProcess(Setup setup) {
        this.setup = setup;
        this.running = launch(setup);
    }

    /// On an embedded database.
    public static ServerProcess on(Path folder) {
        var url = "jdbc:sqlite:" + folder.resolve("zutuan.db");
        return new ServerProcess(Setup.of(new StoreSettings(url, null, null, 2, 1)));
    }

    private static Running launch(Setup setup) {
        var output = new CopyOnWriteArrayList<String>();
        var url = new CompletableFuture<String>();
        Process process = null;
        try {
            process = builder(setup).start();
            var reader = process.inputReader();
            var follower = Thread.ofVirtual().start(() -> follow(reader, output, url));
            return new Running(process, url.get(60, TimeUnit.SECONDS), output, follower);
        } catch (IOException | ExecutionException | TimeoutException failed) {
            if (process != null) {
                process.destroyForcibly();
            }
            throw new AssertionError("not started:\n" + String.join("\n", output), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static ProcessBuilder builder(Setup setup) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(setup.flags());
        command.addAll(setup.program());
        command.addAll(List.of("--config", setup.config().toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        var environment = builder.environment();
        environment.put("ZUTUAN_PORT", "0");
        environment.put("ZUTUAN_STORE_URL", setup.store().url());
        var user = setup.store().user();
        var password = setup.store().password();
        if (user != null && password != null) {
            environment.put("ZUTUAN_STORE_USER", user);
            environment.put("ZUTUAN_STORE_PASSWORD", password);
        }
        return builder;
    }

    private static void follow(
            BufferedReader reader, List<String> output, CompletableFuture<String> url) {
        try (reader) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                output.add(line);
                if (line.startsWith(STARTED)) {
                    url.complete(line.substring(STARTED.length(), line.length() - 1));
                }
            }
        } catch (IOException | UncheckedIOException ended) {
            output.add("(" + ended + ")");
        }
        url.completeExceptionally(new IOException("the process has ended"));
    }

    /// The address of a path, such as `/chat`.
    public String url(String path) {
        return running.url() + path;
    }

    public int port() {
        return URI.create(running.url()).getPort();
    }

    public long pid() {
        return running.process().pid();
    }

    Duration processorTime() {
        return running.process().info().totalCpuDuration().orElseThrow();
    }

    /// Everything the process has written so far.
    public List<String> output() {
        return List.copyOf(running.output());
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url(path))).build());
    }

    public static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /// kill -9, and the same server again on the same data.
    public void killAndRestart() {
        kill();
        restart();
    }

    void restart() {
        running = launch(setup);
    }

    void kill() {
        running.process().destroyForcibly();
        waitForEnd();
    }

    /// Asks it to stop, as an operator would, and returns its exit status.
    int stop() {
        running.process().toHandle().destroy();
        return waitForEnd();
    }

    private int waitForEnd() {
        try {
            int status = running.process().waitFor();
            running.follower().join();
            return status;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
