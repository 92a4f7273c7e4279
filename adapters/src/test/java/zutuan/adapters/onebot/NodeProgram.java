package zutuan.adapters.onebot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A program by others, run by Node; it ends with this one.
final class NodeProgram implements AutoCloseable {
    /// Where `.ci/onebot-clients` puts the programs and what they need.
    private static final Path FOLDER = Path.of("target", "onebot-node");

    private static final int PATIENCE_SECONDS = 90;

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<String> printed = new ArrayList<>();

    NodeProgram(String file, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("node", file));
        command.addAll(List.of(arguments));
        process =
                new ProcessBuilder(command)
                        .directory(FOLDER.toFile())
                        .redirectErrorStream(true)
                        .start();
        Thread.ofVirtual().start(this::read);
    }

    static boolean isInstalled() {
        return Files.isDirectory(FOLDER.resolve("node_modules").resolve("koishi"));
    }

    private void read() {
        try (var reader = process.inputReader(UTF_8)) {
            reader.lines().forEach(lines::add);
        } catch (IOException | java.io.UncheckedIOException ended) {
            lines.add("ended");
        }
    }

    /// The next line that begins so.
    String await(String beginning) throws InterruptedException {
        while (true) {
            var line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("no " + beginning + " in " + printed);
            }
            printed.add(line);
            if (line.startsWith(beginning)) {
                return line;
            }
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
