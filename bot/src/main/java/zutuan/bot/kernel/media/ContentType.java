package zutuan.bot.kernel.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/// What content is, read from its first bytes.
enum ContentType {
    JPEG("image/jpeg", "ffd8ff", ""),
    PNG("image/png", "89504e470d0a1a0a", ""),
    GIF("image/gif", "47494638", ""),
    WEBP("image/webp", "52494646.{8}57454250", ""),
    PDF("application/pdf", "255044462d", ""),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "504b0304", ""),
    AVIF("image/avif", "", "avif|avis"),
    /// What iPhones save unless told otherwise; nothing here can show it, nor AVIF.
    HEIC("image/heic", "", "hei[cxms]|hev[cxms]|mif1|msf1|mif2"),
    /// Little or big end first, the plain kind or the one for large files; raw photos too.
    TIFF("image/tiff", "49492a00|4d4d002a|49492b00|4d4d002b", ""),
    /// Two letters alone would be any text; the size of its second header is one of these.
    BMP("image/bmp", "424d.{24}(?:0c|28|34|38|40|6c|7c)000000", ""),
    OTHER("application/octet-stream", "", "");

    private static final int HEAD = 20;
    private static final int BRANDS = 8;
    private static final int MOST_BRANDS = 128;

    private final String mime;
    private final Pattern start;
    private final Pattern brand;

    /// `start` is hexadecimal; `brand` is one of those that a container (ISO 14496-12) names.
    ContentType(String mime, String start, String brand) {
        this.mime = mime;
        this.start = Pattern.compile(start);
        this.brand = Pattern.compile(brand);
    }

    String mime() {
        return mime;
    }

    boolean isPicture() {
        return mime.startsWith("image/");
    }

    /// Whether it is a picture that most phones and browsers cannot show.
    boolean isUnseen() {
        return switch (this) {
            case AVIF, HEIC, TIFF, BMP -> true;
            case JPEG, PNG, GIF, WEBP, PDF, XLSX, OTHER -> false;
        };
    }

    static ContentType of(byte[] content) {
        String head = HexFormat.of().formatHex(content, 0, Math.min(content.length, HEAD));
        String brands = brands(content);
        return Arrays.stream(values())
                .filter(type -> type.start.matcher(head).lookingAt() && type.isBranded(brands))
                .findFirst()
                .orElse(OTHER);
    }

    static boolean claimsPicture(String name) {
        return name.toLowerCase(Locale.ROOT)
                .matches(".*\\.(jpe?g|png|gif|webp|bmp|hei[cf]|avif|tiff?)");
    }

    private boolean isBranded(String brands) {
        if (brand.pattern().isEmpty()) {
            return true;
        }
        for (int at = 0; at + 4 <= brands.length(); at += 4) {
            if (brand.matcher(brands.substring(at, at + 4)).matches()) {
                return true;
            }
        }
        return false;
    }

    /// The brands of a container, the main one first; what stands between is no brand.
    private static String brands(byte[] content) {
        if (content.length < BRANDS + 4 || !latin(content, 4, 8).equals("ftyp")) {
            return "";
        }
        int size = (content[2] & 0xff) << 8 | (content[3] & 0xff);
        int end = Math.min(content.length, Math.clamp(size, BRANDS + 4, MOST_BRANDS));
        String all = latin(content, BRANDS, end);
        return all.substring(0, 4) + (all.length() > 8 ? all.substring(8) : "");
    }

    private static String latin(byte[] content, int from, int to) {
        return new String(content, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
