package zutuan.bot.kernel.media;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/// Reads what the camera wrote into a JPEG, as phones take them. Pictures come from anywhere:
/// whatever cannot be read is left out, and no more than one segment is looked at.
final class PictureFactsReader {
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss", Locale.ROOT);
    private static final int ORIENTATION = 0x0112;
    private static final int EXIF = 0x8769;
    private static final int GPS = 0x8825;
    private static final int TAKEN_AT = 0x9003;

    private PictureFactsReader() {}

    static PictureFacts read(byte[] content) {
        return ContentType.of(content) == ContentType.JPEG
                ? JpegHead.exif(content)
                        .map(data -> facts(new Exif(data)))
                        .orElse(PictureFacts.NONE)
                : PictureFacts.NONE;
    }

    private static PictureFacts facts(Exif exif) {
        return new PictureFacts(
                readable(() -> takenAt(exif)).orElse(null),
                readable(() -> spot(exif)).orElse(null),
                readable(() -> orientation(exif)).orElse(1));
    }

    /// One damaged entry leaves the others.
    private static <T> Optional<T> readable(Supplier<Optional<T>> entry) {
        try {
            return entry.get();
        } catch (IndexOutOfBoundsException | DateTimeParseException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> orientation(Exif exif) {
        return exif.number(exif.main(), ORIENTATION).filter(turn -> turn >= 1 && turn <= 8);
    }

    private static Optional<LocalDateTime> takenAt(Exif exif) {
        return exif.below(exif.main(), EXIF)
                .flatMap(directory -> exif.text(directory, TAKEN_AT, 20))
                .map(text -> LocalDateTime.parse(text, WRITTEN));
    }

    private static Optional<PictureFacts.Spot> spot(Exif exif) {
        return exif.below(exif.main(), GPS).flatMap(directory -> spot(exif, directory));
    }

    private static Optional<PictureFacts.Spot> spot(Exif exif, int directory) {
        var latitude = signed(exif, directory, 1, "S");
        var longitude = signed(exif, directory, 3, "W");
        if (latitude.isEmpty() || longitude.isEmpty()) {
            return Optional.empty();
        }
        var spot = new PictureFacts.Spot(latitude.getAsDouble(), longitude.getAsDouble());
        return Optional.of(spot).filter(PictureFactsReader::isOnEarth);
    }

    /// Cameras without a fix write zeros.
    private static boolean isOnEarth(PictureFacts.Spot spot) {
        return Math.abs(spot.latitude()) <= 90
                && Math.abs(spot.longitude()) <= 180
                && (spot.latitude() != 0 || spot.longitude() != 0);
    }

    /// The reference (N, S, E, W) stands in a tag, the degrees in the next.
    private static OptionalDouble signed(Exif exif, int directory, int tag, String negative) {
        var degrees = exif.degrees(directory, tag + 1);
        var side = exif.text(directory, tag, 2);
        if (degrees.isEmpty() || side.isEmpty()) {
            return OptionalDouble.empty();
        }
        return side.get().equals(negative) ? OptionalDouble.of(-degrees.getAsDouble()) : degrees;
    }
}
