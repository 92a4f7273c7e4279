package zutuan.bot.kernel.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Host;

/// Content-addressed files under one directory: `ab/abcdef….bin` holds the bytes, `….jpg` beside it
/// the thumbnail. A reference is the SHA-256 of the content as it came. What goes out again is bare
/// of what the camera wrote. Safe for use by many threads.
public final class MediaStore {
    private static final Pattern REFERENCE = Pattern.compile("[0-9a-f]{64}");

    private static final String MARK = "folder-id";

    private final Path directory;
    private final int maxBytes;

    public MediaStore(Path directory, int maxBytes) {
        this.directory = directory;
        this.maxBytes = maxBytes;
    }

    /// What names this folder's content, wherever it is mounted: instances that read the same see
    /// each other's media.
    public String mark() throws IOException {
        Files.createDirectories(directory);
        var mark = directory.resolve(MARK);
        try {
            Files.writeString(mark, UUID.randomUUID().toString(), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException another) {
            return Files.readString(mark);
        }
        return Files.readString(mark);
    }

    /// Keeps content durably and returns its reference. An [IOException] carries one Chinese line.
    public String keep(String name, byte[] content) throws IOException {
        if (content.length > maxBytes) {
            throw new IOException("文件太大(最多 %d MB),请压缩后再发".formatted(maxBytes / (1024 * 1024)));
        }
        var type = ContentType.of(content);
        if (type == ContentType.HEIC) {
            throw new IOException("这张照片是HEIC格式,别人看不了。请在手机相机设置里选“兼容性最佳”,或发截图");
        }
        byte @Nullable [] thumbnail =
                type.isPicture()
                        ? Thumbnails.of(content, PictureFactsReader.read(content).orientation())
                        : null;
        boolean broken = type.isPicture() && thumbnail == null && type != ContentType.WEBP;
        if (broken || (!type.isPicture() && ContentType.claimsPicture(name))) {
            throw new IOException("这个文件不是能看的图片,请重新拍一张或另选一张");
        }
        String reference = hash(content);
        write(path(reference, ".bin"), content);
        if (thumbnail != null) {
            write(path(reference, ".jpg"), thumbnail);
        }
        return reference;
    }

    /// Keeps a file that the bot made, whatever its size, and returns its reference.
    public String keepOwn(byte[] content) {
        String reference = hash(content);
        try {
            write(path(reference, ".bin"), content);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return reference;
    }

    /// Whether something is kept under a reference.
    public boolean has(String reference) {
        return REFERENCE.matcher(reference).matches() && Files.exists(path(reference, ".bin"));
    }

    /// What the camera wrote into a kept picture.
    public PictureFacts facts(String reference) {
        if (!has(reference)) {
            return PictureFacts.NONE;
        }
        try {
            byte[] content = Files.readAllBytes(path(reference, ".bin"));
            return ContentType.of(content).isPicture()
                    ? PictureFactsReader.read(content)
                    : PictureFacts.NONE;
        } catch (IOException unreadable) {
            return PictureFacts.NONE;
        }
    }

    /// What was kept, as it may be shown to others.
    public Optional<Host.Stored> find(String reference) {
        if (!has(reference)) {
            return Optional.empty();
        }
        try {
            byte[] content = Files.readAllBytes(path(reference, ".bin"));
            var small = path(reference, ".jpg");
            byte @Nullable [] thumbnail = Files.exists(small) ? Files.readAllBytes(small) : null;
            var type = ContentType.of(content);
            return Optional.of(
                    new Host.Stored(reference, type.mime(), bare(type, content), thumbnail));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /// A picture that cannot be laid bare is drawn anew, small, rather than shown as it came.
    private static byte[] bare(ContentType type, byte[] content) throws IOException {
        int orientation =
                type == ContentType.JPEG ? PictureFactsReader.read(content).orientation() : 1;
        var bare = BarePicture.of(type, content, orientation);
        if (bare.isPresent()) {
            return bare.get();
        }
        byte[] drawn = Thumbnails.of(content, orientation);
        if (drawn == null) {
            throw new IOException("neither bare nor drawable");
        }
        return drawn;
    }

    private Path path(String reference, String ending) {
        return directory.resolve(reference.substring(0, 2)).resolve(reference + ending);
    }

    private static void write(Path target, byte[] content) throws IOException {
        if (Files.exists(target)) {
            return;
        }
        Files.createDirectories(target.getParent());
        var draft = Files.createTempFile(target.getParent(), "new", ".part");
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(content));
            channel.force(true);
        }
        Files.move(
                draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
