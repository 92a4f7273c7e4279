package zutuan.bot.kernel.media;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Walks the segments of a JPEG (ITU-T T.81) and leaves out those that tell of the camera and its
/// owner. Only the orientation stays, or the picture would lie on its side.
final class JpegSegments {
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;
    private static final int COMMENT = 0xfe;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;

    /// An Exif segment with nothing but an orientation; its value is the byte at 29.
    private static final String ORIENTATION =
            "ffe10022457869660000"
                    + "4d4d002a00000008"
                    + "0001"
                    + "011200030000000100010000"
                    + "00000000";

    private static final int ORIENTATION_VALUE = 29;

    private final byte[] content;
    private final ByteArrayOutputStream out;
    private int at = 2;

    private JpegSegments(byte[] content) {
        this.content = content;
        this.out = new ByteArrayOutputStream(content.length);
    }

    /// Whatever follows the end of the picture (a second picture, a film) is left out too.
    static byte[] bare(byte[] content, int orientation) {
        return new JpegSegments(content).bare(orientation);
    }

    private byte[] bare(int orientation) {
        out.write(content, 0, 2);
        if (orientation != 1) {
            var segment = HexFormat.of().parseHex(ORIENTATION);
            segment[ORIENTATION_VALUE] = (byte) orientation;
            out.writeBytes(segment);
        }
        int marker = 0;
        while (marker != END) {
            marker = marker();
            segment(marker);
        }
        return out.toByteArray();
    }

    private int marker() {
        while (byteAt(at) == 0xff && byteAt(at + 1) == 0xff) {
            at++;
        }
        if (byteAt(at) != 0xff) {
            throw new IllegalArgumentException("no marker at " + at);
        }
        return byteAt(at + 1);
    }

    private void segment(int marker) {
        int length = marker == END ? 0 : byteAt(at + 2) << 8 | byteAt(at + 3);
        if (!tells(marker)) {
            out.write(content, at, length + 2);
        }
        at += length + 2;
        if (marker == SCAN) {
            scan();
        }
    }

    /// Copies coded data up to the next marker; stuffed bytes and restart marks belong to the data.
    private void scan() {
        int from = at;
        while (byteAt(at) != 0xff || isData(byteAt(at + 1))) {
            at++;
        }
        out.write(content, from, at - from);
    }

    private static boolean isData(int second) {
        return second == 0 || (second >= 0xd0 && second <= 0xd7) || second == 0xff;
    }

    /// Colour profiles (APP2) and the colour transform (APP14) belong to the picture.
    private boolean tells(int marker) {
        boolean profile = marker == APP2 && startsWith("ICC_PROFILE");
        return marker == COMMENT
                || (marker >= APP1 && marker <= APP15 && marker != APP14 && !profile);
    }

    private boolean startsWith(String name) {
        return new String(content, at + 4, name.length(), StandardCharsets.ISO_8859_1).equals(name);
    }

    private int byteAt(int index) {
        return content[index] & 0xff;
    }
}
