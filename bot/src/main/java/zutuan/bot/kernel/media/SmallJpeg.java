package zutuan.bot.kernel.media;

import java.awt.Image;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A picture as it is shown in the chat: upright, and no wider than a bubble.
final class SmallJpeg {
    static final int WIDTH = 360;

    /// Long screenshots grow narrower rather than large.
    private static final double MOST_SHOWN = 3_000_000;

    private SmallJpeg() {}

    static byte[] of(BufferedImage picture, int orientation) throws IOException {
        boolean lies = orientation >= 5;
        double shown = lies ? picture.getHeight() : picture.getWidth();
        double area = (double) picture.getWidth() * picture.getHeight();
        double scale = Math.min(1, Math.min(WIDTH / shown, Math.sqrt(MOST_SHOWN / area)));
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
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(small, "jpg", out);
        }
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
