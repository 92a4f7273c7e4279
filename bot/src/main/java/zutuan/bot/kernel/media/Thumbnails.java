package zutuan.bot.kernel.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the small upright JPEG that is shown in the chat: one picture at a time in the order of
/// their coming, and only every so many pixels of it are kept while it is read. Safe for use by
/// many threads.
final class Thumbnails {
    private static final Logger LOG = LoggerFactory.getLogger(Thumbnails.class);
    private static final double MOST_READ = 4_000_000;
    private static final int PATIENCE_SECONDS = 30;

    private final Semaphore table = new Semaphore(1, true);
    private final PictureLimits limits;

    Thumbnails(PictureLimits limits) {
        this.limits = limits;
    }

    /// Whoever has waited too long goes on without.
    Sketch of(ContentType type, byte[] content, int orientation) {
        try {
            if (!table.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("picture kept undrawn: many are waiting");
                return new Sketch.Undrawn();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Sketch.Undrawn();
        }
        try {
            return drawn(type, content, orientation);
        } finally {
            table.release();
        }
    }

    private Sketch drawn(ContentType type, byte[] content, int orientation) {
        try {
            return switch (type) {
                case JPEG ->
                        limits.allow(JpegHead.of(content))
                                ? read("jpeg", content, orientation)
                                : measured(content);
                case PNG -> read("png", content, orientation);
                case GIF -> read("gif", content, orientation);
                case WEBP -> new Sketch.Undrawn();
                case PDF, XLSX, AVIF, HEIC, TIFF, BMP, OTHER -> new Sketch.Damaged();
            };
        } catch (IOException | RuntimeException broken) {
            // Damaged pictures make the decoders throw whatever they trip over.
            return new Sketch.Damaged();
        } catch (VirtualMachineError | LinkageError costly) {
            LOG.warn("picture kept undrawn: {} of {} bytes", type, content.length, costly);
            return new Sketch.Undrawn();
        }
    }

    /// Without looking at its pixels.
    private Sketch measured(byte[] content) {
        var head = JpegHead.of(content);
        return limits.isTooVast(head.width(), head.height())
                ? new Sketch.TooVast(head.width(), head.height())
                : new Sketch.Undrawn();
    }

    private Sketch read(String format, byte[] content, int orientation) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var input = new ContentStream(content)) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (limits.isTooVast(width, height)) {
                return new Sketch.TooVast(width, height);
            }
            if (format.equals("png") && pngBytes(content, width) > limits.rawBytes()) {
                return new Sketch.Undrawn();
            }
            return new Sketch.Drawn(
                    SmallJpeg.of(sampled(reader, width, height, orientation), orientation));
        } finally {
            reader.dispose();
        }
    }

    /// What the rows unfold to: depth and colour type stand in IHDR, after width and height.
    private static long pngBytes(byte[] content, int width) {
        var head = ByteBuffer.wrap(content);
        int channels =
                switch (head.get(25)) {
                    case 2 -> 3;
                    case 4 -> 2;
                    case 6 -> 4;
                    default -> 1;
                };
        return ((long) width * head.get(24) * channels + 7) / 8 * head.getInt(20);
    }

    /// Keeps at least two pixels for each that is shown.
    private static BufferedImage sampled(ImageReader reader, int width, int height, int orientation)
            throws IOException {
        int shown = orientation >= 5 ? height : width;
        double area = (double) width * height;
        int gap = Math.max(1, shown / (2 * SmallJpeg.WIDTH));
        int most = (int) Math.ceil(Math.sqrt(area / MOST_READ));
        int step = Math.max(gap, most);
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }
}
