package zutuan.bot.kernel.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The files of an embedded database: nobody else reads them, and what is written goes into those
/// that were opened. SQLite itself goes on happily in files that were deleted or moved away, and
/// everything it keeps there is lost with the process. Used by one thread.
final class StoreFiles {
    private static final Logger LOG = LoggerFactory.getLogger(StoreFiles.class);
    private static final Set<PosixFilePermission> OURS =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final List<String> ENDINGS = List.of("", "-wal", "-shm", "-journal");

    private final @Nullable Path file;
    private final @Nullable Object identity;
    private @Nullable Object log;

    private StoreFiles(@Nullable Path file) {
        this.file = file;
        identity = file == null ? null : identity(file);
    }

    /// Watches the files of a URL as they are now; nothing if it names no file.
    static StoreFiles watched(String url) {
        return new StoreFiles(file(url).orElse(null));
    }

    private static Optional<Path> file(String url) {
        var path = url.replaceFirst("^jdbc:sqlite:", "").replaceFirst("\\?.*", "");
        return !url.startsWith("jdbc:sqlite:") || path.isEmpty() || path.matches("(:|file:).*")
                ? Optional.empty()
                : Optional.of(Path.of(path).toAbsolutePath());
    }

    /// Takes the files of a URL from everybody else, and makes the first of them if there is none:
    /// SQLite gives the others its rights.
    static void secure(String url) {
        file(url)
                .ifPresent(file -> {
                    createFor(file);
                    ENDINGS.forEach(
                            ending -> restrict(file.resolveSibling(file.getFileName() + ending)));
                });
    }

    private static void createFor(Path file) {
        try {
            create(file);
        } catch (FileAlreadyExistsException usual) {
            // Its rights come next.
        } catch (IOException denied) {
            LOG.debug("database file not made", denied);
        }
    }

    /// Makes an empty file that nobody else reads.
    static void create(Path file) throws IOException {
        if (hasRights(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OURS));
        } else {
            Files.createFile(file);
        }
    }

    private static boolean hasRights(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void restrict(Path file) {
        try {
            if (hasRights(file) && Files.exists(file)) {
                Files.setPosixFilePermissions(file, OURS);
            }
        } catch (IOException notOurs) {
            LOG.warn("others may read the database file={}", file.getFileName(), notOurs);
        }
    }

    /// A connection was opened; it brings its own view of the log.
    void opened() {
        log = null;
    }

    /// Throws unless what is about to be committed goes into the files that were opened.
    void verify() {
        if (file == null) {
            return;
        }
        var wal = identity(file.resolveSibling(file.getFileName() + "-wal"));
        if (!Objects.equals(identity, identity(file)) || (log != null && !log.equals(wal))) {
            throw new StoreUnavailable("数据库文件不见了或被换掉了，请放回原处，或重启程序");
        }
        log = wal;
    }

    /// Null for one that is not there, or where files have none.
    private static @Nullable Object identity(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (IOException gone) {
            return null;
        }
    }
}
