package zutuan.bot.kernel.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/// A picture without what the camera wrote about place, time and owner; the picture itself is not
/// touched. Follows JPEG (ITU-T T.81), PNG (W3C) and WebP (RFC 9649).
final class BarePicture {
    private static final Set<String> PNG_KEPT =
            Set.of(
                    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT",
                    "bKGD", "pHYs", "acTL", "fcTL", "fdAT");
    private static final int PNG_HEAD = 8;
    private static final int RIFF_HEAD = 12;

    private BarePicture() {}

    /// Empty if the content is not built as its type says.
    static Optional<byte[]> of(ContentType type, byte[] content, int orientation) {
        try {
            return switch (type) {
                case JPEG -> Optional.of(JpegSegments.bare(content, orientation));
                case PNG -> Optional.of(png(content));
                case WEBP -> Optional.of(webp(content));
                case GIF, AVIF, HEIC, TIFF, BMP, PDF, XLSX, OTHER -> Optional.of(content);
            };
        } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static byte[] png(byte[] content) {
        var from = ByteBuffer.wrap(content);
        var out = new ByteArrayOutputStream(content.length);
        out.write(content, 0, PNG_HEAD);
        int at = PNG_HEAD;
        String kind = "";
        while (!kind.equals("IEND")) {
            int whole = Math.addExact(from.getInt(at), 12);
            kind = name(content, at + 4);
            if (PNG_KEPT.contains(kind)) {
                out.write(content, at, whole);
            }
            at += whole;
        }
        return out.toByteArray();
    }

    private static byte[] webp(byte[] content) {
        var from = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        var out = new ByteArrayOutputStream(content.length);
        out.write(content, 0, RIFF_HEAD);
        int at = RIFF_HEAD;
        while (at + 8 <= content.length) {
            int size = from.getInt(at + 4);
            int whole = Math.addExact(size, 8 + (size & 1));
            String kind = name(content, at);
            if (!kind.equals("EXIF") && !kind.equals("XMP ")) {
                out.write(content, at, Math.min(whole, content.length - at));
            }
            at = Math.addExact(at, whole);
        }
        var bare = out.toByteArray();
        ByteBuffer.wrap(bare).order(ByteOrder.LITTLE_ENDIAN).putInt(4, bare.length - 8);
        if (name(bare, RIFF_HEAD).equals("VP8X")) {
            // Says no longer that Exif and XMP follow.
            bare[RIFF_HEAD + 8] &= (byte) ~0x0c;
        }
        return bare;
    }

    private static String name(byte[] content, int at) {
        return new String(content, at, 4, StandardCharsets.ISO_8859_1);
    }
}
