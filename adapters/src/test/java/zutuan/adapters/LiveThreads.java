package zutuan.adapters;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The threads of this process, virtual ones included, as `#id "name"`.
public final class LiveThreads {
    private static final Pattern LINE = Pattern.compile("^(#\\d+ \"[^\"]*\").*");

    /// What the JDK starts once and keeps, and the pool of a test's own web server, which grows as
    /// it likes.
    private static final Pattern NOT_OURS =
            Pattern.compile(
                    ".*\"(ForkJoinPool.*|.*-unparker|VirtualThread-unblocker|CompletableFutureDelayScheduler"
                            + "|.*CompilerThread.*|process reaper.*|.*Poller.*|Attach Listener"
                            + "|JettyServer.*)\"");

    private LiveThreads() {}

    /// All of them but those that no platform starts.
    public static Set<String> now() {
        try {
            var directory = Files.createTempDirectory("threads");
            var file = directory.resolve("dump.txt");
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpThreads(file.toString(), ThreadDumpFormat.TEXT_PLAIN);
            var threads = read(Files.readString(file));
            Files.delete(file);
            Files.delete(directory);
            return threads;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Set<String> read(String dump) {
        return dump.lines()
                .map(LINE::matcher)
                .filter(line -> line.matches())
                .map(line -> line.group(1))
                .filter(thread -> !NOT_OURS.matcher(thread).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The threads that were not there before and do not end within the patience.
    public static Set<String> leftBehind(Set<String> before, Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        var left = now();
        left.removeAll(before);
        while (!left.isEmpty() && System.nanoTime() < end) {
            left = now();
            left.removeAll(before);
        }
        return left;
    }
}
