package zutuan.bot.kernel.media;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/// What content is, read from its first bytes.
enum ContentType {
    JPEG("image/jpeg", "ffd8ff"),
    PNG("image/png", "89504e470d0a1a0a"),
    GIF("image/gif", "47494638"),
    WEBP("image/webp", "52494646"),
    PDF("application/pdf", "255044462d"),
    OTHER("application/octet-stream", "");

    private final String mime;
    private final String start;

    ContentType(String mime, String start) {
        this.mime = mime;
        this.start = start;
    }

    String mime() {
        return mime;
    }

    boolean isPicture() {
        return mime.startsWith("image/");
    }

    static ContentType of(byte[] content) {
        return Arrays.stream(values())
                .filter(type -> type.matches(content))
                .findFirst()
                .orElse(OTHER);
    }

    static boolean claimsPicture(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png|gif|webp|bmp|heic)");
    }

    private boolean matches(byte[] content) {
        int length = Math.min(content.length, start.length() / 2);
        return HexFormat.of().formatHex(content, 0, length).equals(start);
    }
}
