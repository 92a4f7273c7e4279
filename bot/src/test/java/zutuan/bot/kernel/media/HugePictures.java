package zutuan.bot.kernel.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Pictures that are large, or only say so, made without ever holding their pixels.
public final class HugePictures {
    private static final int MCU = 16;
    private static final int STRIP = 8 * MCU;

    /// One quantisation table of ones, and Huffman tables of one code: nothing changes here.
    private static final String FLAT_TABLES =
            "ffdb004300"
                    + "01".repeat(64)
                    + "ffc4001400"
                    + "01".concat("00".repeat(15))
                    + "00"
                    + "ffc4001410"
                    + "01".concat("00".repeat(15))
                    + "00";

    private HugePictures() {}

    /// A photo with grain, `width` by about `height`: a strip of it over and over, each row of
    /// blocks closed by a restart marker. `mark` makes one differ from another.
    public static byte[] photo(int width, int height, int grain, String mark) {
        byte[] strip = strip(width, grain);
        int scan = scan(strip);
        int times = height / STRIP;
        byte[] head = marked(strip, scan, STRIP * times, mark);
        int coded = strip.length - 2 - scan;
        var out = new ByteArrayOutputStream(head.length + times * (coded + 2));
        out.writeBytes(head);
        for (int time = 0; time < times; time++) {
            out.write(strip, scan, coded);
            out.write(0xff);
            out.write(time == times - 1 ? 0xd9 : 0xd7);
        }
        return out.toByteArray();
    }

    private static byte[] strip(int width, int grain) {
        var random = new SplittableRandom(20261130);
        var picture = new BufferedImage(width, STRIP, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < STRIP; y++) {
                int base = 90 + (x / 61 + y / 47) % 70;
                int grey = base + (grain == 0 ? 0 : random.nextInt(grain));
                picture.setRGB(x, y, grey << 16 | (grey + 8) << 8 | (grey - 20));
            }
        }
        try {
            return restarting(picture, (width + MCU - 1) / MCU);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] restarting(BufferedImage picture, int interval) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var about =
                writer.getDefaultImageMetadata(
                        ImageTypeSpecifier.createFromRenderedImage(picture), null);
        var root = (IIOMetadataNode) about.getAsTree("javax_imageio_jpeg_image_1.0");
        var dri = new IIOMetadataNode("dri");
        dri.setAttribute("interval", String.valueOf(interval));
        root.getLastChild().insertBefore(dri, root.getLastChild().getFirstChild());
        about.setFromTree("javax_imageio_jpeg_image_1.0", root);
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(new IIOImage(picture, null, about));
        }
        writer.dispose();
        return bytes.toByteArray();
    }

    /// Where the coded data begins.
    private static int scan(byte[] jpeg) {
        var from = ByteBuffer.wrap(jpeg);
        int at = 2;
        while (from.get(at + 1) != (byte) 0xda) {
            at += 2 + from.getShort(at + 2);
        }
        return at + 2 + from.getShort(at + 2);
    }

    private static byte[] marked(byte[] strip, int scan, int height, String mark) {
        var comment = mark.getBytes(StandardCharsets.UTF_8);
        var out = ByteBuffer.allocate(scan + comment.length + 4);
        out.put(strip, 0, 2);
        out.putShort((short) 0xfffe).putShort((short) (comment.length + 2)).put(comment);
        int moved = out.position() - 2;
        out.put(strip, 2, scan - 2);
        int at = 2;
        while (strip[at + 1] != (byte) 0xc0) {
            at += 2 + ByteBuffer.wrap(strip).getShort(at + 2);
        }
        out.putShort(at + moved + 5, (short) height);
        return out.array();
    }

    /// A grey picture that is coded progressively, which takes a decoder all its coefficients at
    /// once; `full` colours take twice as many. Its first scan is followed by others that refine.
    public static byte[] progressive(int side, boolean full, int scans) {
        int step = full ? 8 : MCU;
        long across = (side + step - 1L) / step;
        int blocks = full ? 3 : 6;
        var out = new ByteArrayOutputStream();
        out.writeBytes(hex("ffd8" + FLAT_TABLES));
        out.writeBytes(
                hex(
                        "ffc2001108%04x%04x0301%d%d00021100031100"
                                .formatted(side, side, step / 8, step / 8)));
        byte[] nothing = new byte[Math.toIntExact((across * across * blocks + 7) / 8)];
        out.writeBytes(hex("ffda000c03010002000300000001"));
        out.writeBytes(nothing);
        for (int scan = 1; scan < scans; scan++) {
            out.writeBytes(hex("ffda000c03010002000300000010"));
            out.writeBytes(nothing);
        }
        out.writeBytes(hex("ffd9"));
        return out.toByteArray();
    }

    /// A black PNG; colour types as in its IHDR: 0 grey, 2 colours, 3 palette, 6 with alpha.
    public record Png(int width, int height, int depth, int colour, boolean interlaced) {
        public byte[] bytes() {
            return bytes("", 0);
        }

        /// With so many bytes of nothing, compressed, in a chunk of that kind.
        public byte[] bytes(String kind, long nothing) {
            var bytes = new ByteArrayOutputStream();
            try (var out = new DataOutputStream(bytes)) {
                out.writeLong(0x89504e470d0a1a0aL);
                chunk(out, "IHDR", head());
                if (!kind.isEmpty()) {
                    var begin = "Comment\0" + (kind.equals("iTXt") ? "\1\0\0\0" : "\0");
                    chunk(out, kind, begin.getBytes(StandardCharsets.ISO_8859_1), zeros(nothing));
                }
                if (colour == 3) {
                    chunk(out, "PLTE", new byte[3 << depth]);
                }
                chunk(out, "IDAT", zeros(interlaced ? passes() : rows(width, height)));
                chunk(out, "IEND");
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return bytes.toByteArray();
        }

        private byte[] head() {
            return ByteBuffer.allocate(13)
                    .putInt(width)
                    .putInt(height)
                    .put(
                            new byte[] {
                                (byte) depth, (byte) colour, 0, 0, (byte) (interlaced ? 1 : 0)
                            })
                    .array();
        }

        private long rows(long across, long down) {
            int channels = colour == 2 ? 3 : colour == 6 ? 4 : 1;
            return across == 0 ? 0 : down * (1 + (across * depth * channels + 7) / 8);
        }

        /// Adam7.
        private long passes() {
            int[][] all = {
                {0, 0, 8, 8},
                {4, 0, 8, 8},
                {0, 4, 4, 8},
                {2, 0, 4, 4},
                {0, 2, 2, 4},
                {1, 0, 2, 2},
                {0, 1, 1, 2}
            };
            long sum = 0;
            for (int[] pass : all) {
                sum +=
                        rows(
                                (width - pass[0] + pass[2] - 1) / pass[2],
                                (height - pass[1] + pass[3] - 1) / pass[3]);
            }
            return sum;
        }
    }

    private static void chunk(DataOutputStream out, String kind, byte[]... parts)
            throws IOException {
        var body = new ByteArrayOutputStream();
        body.writeBytes(kind.getBytes(StandardCharsets.ISO_8859_1));
        for (byte[] part : parts) {
            body.writeBytes(part);
        }
        var sum = new CRC32();
        sum.update(body.toByteArray());
        out.writeInt(body.size() - 4);
        out.write(body.toByteArray());
        out.writeInt((int) sum.getValue());
    }

    private static byte[] zeros(long count) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (var out = new DeflaterOutputStream(bytes, deflater)) {
            byte[] some = new byte[1 << 16];
            for (long left = count; left > 0; left -= some.length) {
                out.write(some, 0, (int) Math.min(left, some.length));
            }
        }
        deflater.end();
        return bytes.toByteArray();
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
