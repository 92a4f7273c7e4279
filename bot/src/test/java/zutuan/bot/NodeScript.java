package zutuan.bot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// A program that others wrote, run by Node beside the adapters' tests; it is up when it has been
/// constructed, and ends with [#close].
final class NodeScript implements AutoCloseable {
    private static final Path SOURCES =
            Path.of("../adapters/src/test/resources/zutuan/adapters").toAbsolutePath();
    private static final Path PLACE = Path.of("../adapters/target").toAbsolutePath();

    private final Process process;

    /// `platform` is `satori` or `onebot`.
    NodeScript(String platform, String script, Object... arguments) throws IOException {
        var command = new ArrayList<>(List.of("node", script));
        for (var argument : arguments) {
            command.add(argument.toString());
        }
        process =
                new ProcessBuilder(command)
                        .directory(PLACE.resolve(platform + "-node").toFile())
                        .redirectErrorStream(true)
                        .start();
        var lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var said = new ArrayList<String>();
        for (var line = lines.readLine(); !"READY".equals(line); line = lines.readLine()) {
            said.add(line);
            if (line == null) {
                throw new AssertionError(script + " ended: " + said);
            }
        }
        Thread.ofVirtual().start(() -> lines.lines().forEach(said::add));
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new AssertionError(none);
        }
    }

    /// Installs the packages that the lock files pin; without Node the test is left out.
    static void install(String platform) throws InterruptedException {
        var installed =
                succeeds(
                        "node",
                        SOURCES.resolve("install-node.cjs").toString(),
                        SOURCES.resolve(platform).resolve("node").toString(),
                        PLACE.resolve(platform + "-node").toString());
        Assumptions.assumeTrue(
                installed, "no Node or no way to its packages: programs by others are left out");
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
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
