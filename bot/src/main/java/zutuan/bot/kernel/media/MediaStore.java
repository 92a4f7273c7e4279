package zutuan.bot.kernel.media;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Host;

/// Content-addressed files under one directory: `ab/abcdef….bin` holds the bytes, `….jpg` beside it
/// the thumbnail. A reference is the SHA-256 of the content. Safe for use by many threads.
public final class MediaStore {
    private static final Pattern REFERENCE = Pattern.compile("[0-9a-f]{64}");
    private static final int THUMBNAIL_WIDTH = 360;
    private static final long MOST_PIXELS = 60_000_000L;

    private final Path directory;
    private final int maxBytes;

    public MediaStore(Path directory, int maxBytes) {
        this.directory = directory;
        this.maxBytes = maxBytes;
    }

    /// Keeps content durably and returns its reference. An [IOException] carries one Chinese line.
    public String keep(String name, byte[] content) throws IOException {
        if (content.length > maxBytes) {
            throw new IOException("文件太大(最多 %d MB),请压缩后再发".formatted(maxBytes / (1024 * 1024)));
        }
        var type = ContentType.of(content);
        byte @Nullable [] thumbnail = type.isPicture() ? thumbnail(content) : null;
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

    /// What was kept, if it is there.
    public Optional<Host.Stored> find(String reference) {
        if (!REFERENCE.matcher(reference).matches() || !Files.exists(path(reference, ".bin"))) {
            return Optional.empty();
        }
        try {
            byte[] content = Files.readAllBytes(path(reference, ".bin"));
            var small = path(reference, ".jpg");
            byte @Nullable [] thumbnail = Files.exists(small) ? Files.readAllBytes(small) : null;
            var type = ContentType.of(content);
            return Optional.of(new Host.Stored(reference, type.mime(), content, thumbnail));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
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

    private static byte @Nullable [] thumbnail(byte[] content) throws IOException {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return null;
            }
            var reader = readers.next();
            reader.setInput(input);
            // A small file can unfold into gigabytes: look at the size before decoding.
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                return null;
            }
            return jpeg(reader.read(0));
        } catch (IOException | IllegalArgumentException broken) {
            return null;
        }
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        int width = Math.min(THUMBNAIL_WIDTH, picture.getWidth());
        int height = Math.max(1, picture.getHeight() * width / picture.getWidth());
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = small.createGraphics();
        graphics.drawImage(
                picture.getScaledInstance(width, height, Image.SCALE_SMOOTH), 0, 0, null);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(small, "jpg", bytes);
        return bytes.toByteArray();
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
