package zutuan.adapters;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/// A program that somebody else wrote for Node, run by a test. Its packages are pinned by the lock
/// file beside it and installed below `target`. Where there is no Node, or no way to the packages,
/// the test says so and is left out.
public final class NodeProgram implements AutoCloseable {
    private static final Path SOURCES = Path.of("src/test/resources/zutuan/adapters");
    private static final Duration INSTALLING = Duration.ofMinutes(3);
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Thread reader;

    private NodeProgram(Process process) {
        this.process = process;
        reader = Thread.ofVirtual().start(this::read);
    }

    /// Brings the programs for a platform and their packages to a folder, which is returned.
    public static Path install(String platform) throws InterruptedException {
        var target = Path.of("target", platform + "-node");
        var source = SOURCES.resolve(platform).resolve("node").toString();
        var script = SOURCES.resolve("install-node.cjs").toString();
        Assumptions.assumeTrue(
                succeeds("node", script, source, target.toString()),
                "no Node or no way to its packages: programs by others for %s are left out"
                        .formatted(platform));
        return target;
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            var process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            var ended = process.waitFor(INSTALLING.toSeconds(), TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    /// Runs `node` with arguments in a folder.
    public static NodeProgram start(Path folder, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("node"));
        command.addAll(List.of(arguments));
        return new NodeProgram(
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start());
    }

    private void read() {
        try (var output = reader(process)) {
            output.lines().forEach(lines::add);
        } catch (UncheckedIOException | IOException ended) {
            lines.add("ended: " + ended.getMessage());
        }
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /// Gives the program its whole input.
    public void give(String input) throws IOException {
        try (var stream = process.getOutputStream()) {
            stream.write(input.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// The rest of the next line that begins like this; others are passed over.
    public String await(String beginning) throws InterruptedException {
        var seen = new ArrayList<String>();
        var end = System.nanoTime() + PATIENCE.toNanos();
        for (var left = PATIENCE.toNanos(); left > 0; left = end - System.nanoTime()) {
            var line = lines.poll(left, TimeUnit.NANOSECONDS);
            if (line != null && line.startsWith(beginning)) {
                return line.substring(beginning.length());
            }
            seen.add(String.valueOf(line));
        }
        throw new AssertionError("no line '" + beginning + "' but " + seen);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
            reader.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
