package zutuan.bot.kernel.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/// Takes pictures as a phone does: with time, place and owner written into them.
public final class Camera {
    public static final String OWNER = "OWNER-OF-THE-PHONE";
    private static final int WIDTH = 40;
    private static final int HEIGHT = 20;

    private Camera() {}

    /// Red on the left, blue on the right.
    static BufferedImage scene() {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < WIDTH; x++) {
            for (int y = 0; y < HEIGHT; y++) {
                picture.setRGB(x, y, x < WIDTH / 2 ? 0xff0000 : 0x0000ff);
            }
        }
        return picture;
    }

    static byte[] encoded(String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(scene(), format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// A JPEG taken at 2026-11-23 08:15:30 at 32.5 north, 109.25 east.
    public static byte[] jpeg(int orientation) {
        var plain = encoded("jpg");
        var exif = exif(orientation);
        var out = ByteBuffer.allocate(plain.length + exif.length + 10);
        out.put(plain, 0, 2);
        out.putShort((short) 0xffe1).putShort((short) (exif.length + 8));
        out.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(exif);
        out.put(plain, 2, plain.length - 2);
        return out.array();
    }

    /// A TIFF header, the main directory at 8, the Exif one at 74, GPS at 112, then their values.
    private static byte[] exif(int orientation) {
        var tiff = ByteBuffer.allocate(320);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 4);
        entry(tiff, 0x0112, 3, 1, orientation << 16);
        entry(tiff, 0x013b, 2, OWNER.length() + 1, 250);
        entry(tiff, 0x8769, 4, 1, 74);
        entry(tiff, 0x8825, 4, 1, 112);
        tiff.putInt(0);
        tiff.position(74);
        tiff.putShort((short) 1);
        entry(tiff, 0x9003, 2, 20, 180);
        tiff.putInt(0);
        tiff.position(112);
        tiff.putShort((short) 4);
        entry(tiff, 1, 2, 2, 'N' << 24);
        entry(tiff, 2, 5, 3, 200);
        entry(tiff, 3, 2, 2, 'E' << 24);
        entry(tiff, 4, 5, 3, 224);
        tiff.putInt(0);
        tiff.position(180);
        tiff.put("2026:11:23 08:15:30\0".getBytes(StandardCharsets.US_ASCII));
        tiff.putInt(32).putInt(1).putInt(30).putInt(1).putInt(0).putInt(1);
        tiff.putInt(109).putInt(1).putInt(15).putInt(1).putInt(0).putInt(1);
        tiff.position(250);
        tiff.put(OWNER.getBytes(StandardCharsets.US_ASCII));
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /// A PNG with the owner's name in a text chunk.
    static byte[] png() {
        var plain = encoded("png");
        var text = ("Author\0" + OWNER).getBytes(StandardCharsets.ISO_8859_1);
        var out = ByteBuffer.allocate(plain.length + text.length + 12);
        int end = plain.length - 12;
        out.put(plain, 0, end);
        out.putInt(text.length).put("tEXt".getBytes(StandardCharsets.US_ASCII));
        out.put(text).putInt(0);
        out.put(plain, end, 12);
        return out.array();
    }
}
