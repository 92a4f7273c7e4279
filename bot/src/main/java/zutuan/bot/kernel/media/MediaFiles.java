package zutuan.bot.kernel.media;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The files below one directory: `ab/abcdef….bin` holds the bytes, `….jpg` beside it the small
/// picture, `….bare` the picture without what the camera wrote, once somebody looked at it. A
/// file's time says when it was last given to us. Safe for use by many threads.
public final class MediaFiles {
    private static final Logger LOG = LoggerFactory.getLogger(MediaFiles.class);
    private static final Pattern REFERENCE = Pattern.compile("[0-9a-f]{64}");
    private static final String WHOLE = ".bin";
    private static final String SMALL = ".jpg";
    private static final String BARE = ".bare";
    private static final String DRAFT = ".part";
    private static final String MARK = "folder-id";

    /// The channel copies what it is given into memory of its own, as much as it is given.
    private static final int SLICE = 1 << 16;

    private final Path directory;
    private final InstantSource clock;

    public MediaFiles(Path directory, InstantSource clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /// What names this folder's content, wherever it is mounted: instances that read the same see
    /// each other's media.
    String mark() throws IOException {
        Files.createDirectories(directory);
        var mark = directory.resolve(MARK);
        try {
            Files.writeString(mark, UUID.randomUUID().toString(), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException another) {
            return Files.readString(mark);
        }
        return Files.readString(mark);
    }

    boolean has(String reference) {
        return REFERENCE.matcher(reference).matches() && Files.exists(path(reference, WHOLE));
    }

    /// Whether it is there; if so it counts as given just now.
    boolean touch(String reference) throws IOException {
        if (!has(reference)) {
            return false;
        }
        stamp(path(reference, WHOLE));
        return true;
    }

    Optional<byte[]> read(String reference) {
        return has(reference) ? read(path(reference, WHOLE)) : Optional.empty();
    }

    /// At most so many bytes of its beginning.
    Optional<byte[]> readHead(String reference, int most) {
        if (!has(reference)) {
            return Optional.empty();
        }
        try (var in = new FileInputStream(path(reference, WHOLE).toFile())) {
            return Optional.of(in.readNBytes(most));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    long size(String reference) {
        return path(reference, WHOLE).toFile().length();
    }

    Optional<byte[]> readSmall(String reference) {
        return has(reference) ? read(path(reference, SMALL)) : Optional.empty();
    }

    private static Optional<byte[]> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var in = new FileInputStream(file.toFile())) {
            return Optional.of(in.readAllBytes());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    void write(String reference, byte[] content) throws IOException {
        write(path(reference, WHOLE), content);
    }

    void writeSmall(String reference, byte[] content) throws IOException {
        write(path(reference, SMALL), content);
    }

    void writeBare(String reference, byte[] content) throws IOException {
        write(path(reference, BARE), content);
    }

    boolean hasBare(String reference) {
        return has(reference) && Files.exists(path(reference, BARE));
    }

    /// The file that holds what may be shown.
    Optional<Path> shown(String reference, boolean bare) {
        var file = path(reference, bare ? BARE : WHOLE);
        return Files.exists(file) ? Optional.of(file) : Optional.empty();
    }

    private Path path(String reference, String ending) {
        return directory.resolve(reference.substring(0, 2)).resolve(reference + ending);
    }

    /// What was last given before then; a draft that was left lying goes at once.
    List<String> untouchedSince(Instant before) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var all = Files.walk(directory)) {
            var old = all.filter(file -> isOlder(file, before)).toList();
            for (var draft : old) {
                if (draft.toString().endsWith(DRAFT)) {
                    Files.deleteIfExists(draft);
                }
            }
            return old.stream()
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(WHOLE))
                    .map(name -> name.substring(0, name.length() - WHOLE.length()))
                    .filter(name -> REFERENCE.matcher(name).matches())
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.warn("media not looked through", unreadable);
            return List.of();
        }
    }

    private static boolean isOlder(Path file, Instant before) {
        try {
            return Files.isRegularFile(file)
                    && Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (IOException gone) {
            return false;
        }
    }

    /// Unless it was given again since.
    void delete(String reference, Instant before) {
        try {
            if (has(reference) && isOlder(path(reference, WHOLE), before)) {
                Files.deleteIfExists(path(reference, WHOLE));
                Files.deleteIfExists(path(reference, SMALL));
                Files.deleteIfExists(path(reference, BARE));
            }
        } catch (IOException stuck) {
            LOG.warn("media not deleted", stuck);
        }
    }

    private void write(Path target, byte[] content) throws IOException {
        var folder = directory.resolve(target.getFileName().toString().substring(0, 2));
        Files.createDirectories(folder);
        var draft = Files.createTempFile(folder, "new", DRAFT);
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            var left = ByteBuffer.wrap(content);
            while (left.position() < content.length) {
                left.limit(Math.min(content.length, left.position() + SLICE));
                channel.write(left);
            }
            channel.force(true);
        }
        stamp(draft);
        Files.move(
                draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private void stamp(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
    }
}
