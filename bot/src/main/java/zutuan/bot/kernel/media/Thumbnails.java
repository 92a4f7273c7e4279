package zutuan.bot.kernel.media;

import java.awt.Image;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// Makes the small upright JPEG that is shown in the chat.
final class Thumbnails {
    private static final int WIDTH = 360;
    private static final long MOST_PIXELS = 60_000_000L;

    private Thumbnails() {}

    /// Null if it is not a picture that can be shown.
    static byte @Nullable [] of(byte[] content, int orientation) {
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
            return jpeg(reader.read(0), orientation);
        } catch (IOException | RuntimeException broken) {
            // Damaged pictures make the decoders throw whatever they trip over.
            return null;
        }
    }

    private static byte[] jpeg(BufferedImage picture, int orientation) throws IOException {
        boolean lies = orientation >= 5;
        double shown = lies ? picture.getHeight() : picture.getWidth();
        double scale = Math.min(1, WIDTH / shown);
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var small =
                new BufferedImage(
                        lies ? height : width, lies ? width : height, BufferedImage.TYPE_INT_RGB);
        var graphics = small.createGraphics();
        graphics.transform(upright(width, height, orientation));
        graphics.drawImage(
                picture.getScaledInstance(width, height, Image.SCALE_SMOOTH), 0, 0, null);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(small, "jpg", bytes);
        return bytes.toByteArray();
    }

    /// How a stored picture is turned and mirrored to stand upright (Exif 2.3, tag 0x0112).
    private static AffineTransform upright(double width, double height, int orientation) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
