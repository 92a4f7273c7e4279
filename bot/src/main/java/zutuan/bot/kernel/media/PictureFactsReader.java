package zutuan.bot.kernel.media;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads what the camera wrote. Pictures come from anywhere: whatever cannot be read is left out.
final class PictureFactsReader {
    private static final DateTimeFormatter EXIF =
            DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss", Locale.ROOT);

    private PictureFactsReader() {}

    static PictureFacts read(byte[] content) {
        try {
            var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(content));
            return new PictureFacts(takenAt(metadata), spot(metadata), orientation(metadata));
        } catch (ImageProcessingException | IOException | RuntimeException unreadable) {
            return PictureFacts.NONE;
        }
    }

    private static @Nullable LocalDateTime takenAt(Metadata metadata) {
        var directory = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        String text =
                directory == null
                        ? null
                        : directory.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL);
        try {
            return text == null ? null : LocalDateTime.parse(text.strip(), EXIF);
        } catch (DateTimeParseException unset) {
            return null;
        }
    }

    private static PictureFacts.@Nullable Spot spot(Metadata metadata) {
        var directory = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        var place = directory == null ? null : directory.getGeoLocation();
        return place == null || place.isZero()
                ? null
                : new PictureFacts.Spot(place.getLatitude(), place.getLongitude());
    }

    private static int orientation(Metadata metadata) {
        var directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        if (directory == null || !directory.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) {
            return 1;
        }
        try {
            int turn = directory.getInt(ExifIFD0Directory.TAG_ORIENTATION);
            return turn >= 1 && turn <= 8 ? turn : 1;
        } catch (MetadataException unreadable) {
            return 1;
        }
    }
}
