package zutuan.bot.live;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/// What the disk can do at best: append a page and sync it, again and again.
final class RawDisk {
    private static final int PAGE = 4096;

    private RawDisk() {}

    static Load.Figures measure(Path folder, int seconds) throws IOException {
        var page = ByteBuffer.allocateDirect(PAGE);
        var latencies = new Latencies();
        var file = folder.resolve("raw");
        try (var channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            long start = System.nanoTime();
            long end = start + TimeUnit.SECONDS.toNanos(seconds);
            for (long now = start; now < end; ) {
                channel.write(page.clear());
                channel.force(true);
                long after = System.nanoTime();
                latencies.add(after - now);
                now = after;
            }
            return latencies.figures(System.nanoTime() - start);
        }
    }
}
