package zutuan.bot.kernel.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalDouble;

/// The few things that matter here out of Exif data (JEITA CP-3451): a TIFF of directories. Nothing
/// is copied but what is asked for, whatever sizes the data claims.
final class Exif {
    private static final int ENTRY = 12;
    private static final int MOST_ENTRIES = 512;
    private static final int SHORT = 3;
    private static final int RATIONAL = 5;

    private final ByteBuffer tiff;

    Exif(byte[] data) {
        tiff = ByteBuffer.wrap(data);
        if (data.length >= 2 && data[0] == 'I' && data[1] == 'I') {
            tiff.order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    /// The place of a directory, if the main one, or a directory, points there.
    int main() {
        return tiff.getInt(4);
    }

    Optional<Integer> below(int directory, int tag) {
        return entry(directory, tag).map(at -> tiff.getInt(at + 8));
    }

    Optional<Integer> number(int directory, int tag) {
        return entry(directory, tag)
                .filter(at -> tiff.getShort(at + 2) == SHORT)
                .map(at -> tiff.getShort(at + 8) & 0xffff);
    }

    /// At most `most` characters.
    Optional<String> text(int directory, int tag, int most) {
        return entry(directory, tag)
                .map(at -> {
                    int length = Math.clamp(tiff.getInt(at + 4), 0, most);
                    byte[] text = new byte[length];
                    tiff.get(length <= 4 ? at + 8 : tiff.getInt(at + 8), text);
                    return new String(text, StandardCharsets.ISO_8859_1)
                            .replaceFirst("\0.*", "")
                            .strip();
                });
    }

    /// Degrees, minutes and seconds as degrees.
    OptionalDouble degrees(int directory, int tag) {
        var found =
                entry(directory, tag)
                        .filter(at ->
                                tiff.getShort(at + 2) == RATIONAL && tiff.getInt(at + 4) == 3);
        if (found.isEmpty()) {
            return OptionalDouble.empty();
        }
        int from = tiff.getInt(found.get() + 8);
        double sum = ratio(from) + ratio(from + 8) / 60 + ratio(from + 16) / 3600;
        return Double.isFinite(sum) ? OptionalDouble.of(sum) : OptionalDouble.empty();
    }

    private double ratio(int at) {
        long over = Integer.toUnsignedLong(tiff.getInt(at));
        long under = Integer.toUnsignedLong(tiff.getInt(at + 4));
        return over == 0 ? 0 : (double) over / under;
    }

    private Optional<Integer> entry(int directory, int tag) {
        int count = Math.min(tiff.getShort(directory) & 0xffff, MOST_ENTRIES);
        for (int at = directory + 2; count > 0; count--, at += ENTRY) {
            if ((tiff.getShort(at) & 0xffff) == tag) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }
}
