package zutuan.bot.kernel.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A body as it comes in: its beginning in memory, what is longer in a file, so that thousands of
/// slow ones cost little memory. Used by one thread after another.
final class Spool implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
    private static final int IN_MEMORY = 16 * 1024;

    private ByteBuffer memory = ByteBuffer.allocate(512);
    private @Nullable Path path;
    private @Nullable FileChannel file;

    void write(ByteBuffer more) throws IOException {
        if (file == null && memory.position() + more.remaining() <= IN_MEMORY) {
            grow(more.remaining());
            memory.put(more);
            return;
        }
        var out = file == null ? moved() : file;
        while (more.hasRemaining()) {
            out.write(more);
        }
    }

    private void grow(int more) {
        if (memory.remaining() < more) {
            int size = Math.max(memory.position() + more, 2 * memory.capacity());
            memory = ByteBuffer.allocate(size).put(memory.flip());
        }
    }

    private FileChannel moved() throws IOException {
        var made = Files.createTempFile("zutuan-body-", null);
        path = made;
        var out = FileChannel.open(made, StandardOpenOption.WRITE);
        file = out;
        memory.flip();
        while (memory.hasRemaining()) {
            out.write(memory);
        }
        memory = ByteBuffer.allocate(0);
        return out;
    }

    /// All of it, once.
    Content.Source whole() {
        return path == null ? Content.Source.from(memory.flip()) : Content.Source.from(path);
    }

    @Override
    public void close() {
        try {
            if (file != null) {
                file.close();
            }
            if (path != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException failed) {
            LOG.warn("body not deleted file={}", path, failed);
        }
    }
}
