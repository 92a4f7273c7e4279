package zutuan.bot.kernel.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/// What content is, read from its first bytes.
enum ContentType {
    JPEG("image/jpeg", "ffd8ff", ""),
    PNG("image/png", "89504e470d0a1a0a", ""),
    GIF("image/gif", "47494638", ""),
    WEBP("image/webp", "52494646", "WEBP"),
    PDF("application/pdf", "255044462d", ""),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "504b0304", ""),
    /// What iPhones save unless told otherwise; nothing here can show it.
    HEIC("image/heic", "", "heic"),
    OTHER("application/octet-stream", "", "");

    private static final int BRAND = 8;

    private final String mime;
    private final String start;
    private final String brand;

    /// `start` is hexadecimal; `brand` stands at the ninth byte of container formats.
    ContentType(String mime, String start, String brand) {
        this.mime = mime;
        this.start = start;
        this.brand = brand;
    }

    String mime() {
        return mime;
    }

    boolean isPicture() {
        return mime.startsWith("image/");
    }

    static ContentType of(byte[] content) {
        return Arrays.stream(values())
                .filter(type -> type.startsLike(content) && type.isBranded(content))
                .findFirst()
                .orElse(OTHER);
    }

    static boolean claimsPicture(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png|gif|webp|bmp|heic)");
    }

    private boolean startsLike(byte[] content) {
        int length = Math.min(content.length, start.length() / 2);
        return HexFormat.of().formatHex(content, 0, length).equals(start);
    }

    private boolean isBranded(byte[] content) {
        if (brand.isEmpty()) {
            return true;
        }
        int end = BRAND + brand.length();
        return content.length >= end
                && new String(content, BRAND, brand.length(), StandardCharsets.US_ASCII)
                        .equals(brand);
    }
}
