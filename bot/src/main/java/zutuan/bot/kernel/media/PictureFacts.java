package zutuan.bot.kernel.media;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// What the camera wrote into a picture (Exif): when it was taken, by the camera's own clock,
/// where, and how the picture has to be turned (Exif orientation 1 to 8; 1 is upright).
public record PictureFacts(@Nullable LocalDateTime takenAt, @Nullable Spot spot, int orientation) {
    static final PictureFacts NONE = new PictureFacts(null, null, 1);

    /// A point on earth in degrees, north and east positive (WGS 84).
    public record Spot(double latitude, double longitude) {}
}
