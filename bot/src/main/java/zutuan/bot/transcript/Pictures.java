package zutuan.bot.transcript;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import zutuan.adapters.Media;

/// Makes up a small picture for a file name: one colour for each name. A name that begins with `假`
/// gives bytes that are no picture.
final class Pictures {
    private Pictures() {}

    /// A name tells a picture from another file.
    static Media.Kind kind(String name) {
        return name.matches(".+\\.(?:jpe?g|png)") ? Media.Kind.PICTURE : Media.Kind.FILE;
    }

    static byte[] named(String name) {
        if (name.startsWith("假")) {
            return name.getBytes(StandardCharsets.UTF_8);
        }
        var picture = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 8; x++) {
            for (int y = 0; y < 8; y++) {
                picture.setRGB(x, y, name.hashCode() & 0xffffff);
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, name.endsWith(".png") ? "png" : "jpg", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
