package zutuan.bot.kernel.media;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a JPEG (ITU-T T.81) says before its first scan. Whatever is not built as it should is an
/// [IllegalArgumentException] or an [IndexOutOfBoundsException].
final class JpegHead {
    private static final int APP1 = 0xe1;
    private static final String EXIF = "Exif\0\0";
    private static final int SCAN = 0xda;
    private static final int END = 0xd9;

    /// Far more than any camera writes; a file of nothing else would fill the memory.
    private static final int MOST_SEGMENTS = 2_000;

    private static final int BLOCK = 8;
    private static final int BLOCK_BYTES = 64 * Short.BYTES;

    private final byte[] content;
    private final List<Segment> segments;

    private JpegHead(byte[] content, List<Segment> segments) {
        this.content = content;
        this.segments = segments;
    }

    /// A marker and where its parameters lie.
    record Segment(int marker, int from, int length) {}

    static JpegHead of(byte[] content) {
        var segments = new ArrayList<Segment>();
        read(content, segments);
        return new JpegHead(content, segments);
    }

    /// The first Exif data, at most 64 KiB. It is enough that the content begins well.
    static Optional<byte[]> exif(byte[] content) {
        var segments = new ArrayList<Segment>();
        try {
            read(content, segments);
        } catch (IllegalArgumentException | IndexOutOfBoundsException cutOff) {
            // What stands before may be whole.
        }
        var head = new JpegHead(content, segments);
        return segments.stream()
                .filter(segment -> segment.marker == APP1 && head.startsWith(segment, EXIF))
                .findFirst()
                .map(head::exif);
    }

    private byte[] exif(Segment segment) {
        int end = Math.min(segment.from + segment.length, content.length);
        return Arrays.copyOfRange(content, segment.from + EXIF.length(), end);
    }

    private static void read(byte[] content, List<Segment> segments) {
        int at = 2;
        int marker = 0;
        while (marker != SCAN) {
            while (byteAt(content, at) == 0xff && byteAt(content, at + 1) == 0xff) {
                at++;
            }
            marker = byteAt(content, at + 1);
            int length = byteAt(content, at + 2) << 8 | byteAt(content, at + 3);
            boolean segment = byteAt(content, at) == 0xff && !isBare(marker) && length >= 2;
            if (!segment || segments.size() > MOST_SEGMENTS) {
                throw new IllegalArgumentException("no segment at " + at);
            }
            segments.add(new Segment(marker, at + 4, length - 2));
            at += length + 2;
        }
    }

    /// Markers without parameters have no place here, and decoders differ about them.
    private static boolean isBare(int marker) {
        return marker <= 1 || (marker >= 0xd0 && marker <= END);
    }

    private boolean startsWith(Segment segment, String name) {
        return segment.length >= name.length()
                && segment.from + name.length() <= content.length
                && new String(content, segment.from, name.length(), StandardCharsets.ISO_8859_1)
                        .equals(name);
    }

    int width() {
        return word(frame().from + 3);
    }

    int height() {
        return word(frame().from + 1);
    }

    /// Colours of print, which not every decoder knows.
    boolean isForPrint() {
        return components() > 3;
    }

    private int components() {
        return byteAt(content, frame().from + 5);
    }

    /// Whether all coefficients have to lie in memory at once: the picture comes in several scans.
    boolean comesInScans() {
        boolean progressive = (frame().marker & 3) == 2;
        return progressive || byteAt(content, segments.getLast().from) < components();
    }

    /// The bytes that the coefficients take.
    long coefficientBytes() {
        long blocks = 0;
        int most = mostSampled(4);
        int down = mostSampled(0);
        for (int component = 0; component < components(); component++) {
            blocks +=
                    (long) units(width(), most)
                            * sampling(component, 4)
                            * units(height(), down)
                            * sampling(component, 0);
        }
        return blocks * BLOCK_BYTES;
    }

    private static int units(int length, int most) {
        return (length + BLOCK * most - 1) / (BLOCK * most);
    }

    private int mostSampled(int shift) {
        int most = 1;
        for (int component = 0; component < components(); component++) {
            most = Math.max(most, sampling(component, shift));
        }
        return most;
    }

    private int sampling(int component, int shift) {
        return byteAt(content, frame().from + 7 + 3 * component) >> shift & 0xf;
    }

    /// How often the decoder goes over the picture.
    int scans() {
        int scans = 0;
        for (int at = segments.getLast().from; at + 1 < content.length; at++) {
            if (content[at] == (byte) 0xff && byteAt(content, at + 1) == SCAN) {
                scans++;
            }
        }
        return scans + 1;
    }

    /// The frame header: C0 to CF without the tables (C4), the extension (C8), arithmetic (CC).
    private Segment frame() {
        return segments.stream()
                .filter(segment -> (segment.marker & 0xf0) == 0xc0)
                .filter(segment -> (segment.marker & 3) != 0 || segment.marker == 0xc0)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no frame"));
    }

    private int word(int at) {
        return byteAt(content, at) << 8 | byteAt(content, at + 1);
    }

    private static int byteAt(byte[] content, int at) {
        return content[at] & 0xff;
    }
}
