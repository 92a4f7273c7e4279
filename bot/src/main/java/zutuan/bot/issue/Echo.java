package zutuan.bot.issue;

import java.util.regex.Pattern;

/// Makes a member's words safe to say again in a group: no mention of everybody, no phone numbers,
/// no platform codes, and not too long.
final class Echo {
    private static final int TITLE = 60;
    private static final Pattern PHONE =
            Pattern.compile("(?<!\\d)(1[3-9]\\d)[\\s-]?\\d{4}[\\s-]?(\\d{4})(?!\\d)");
    private static final Pattern EVERYBODY = Pattern.compile("@(所有人|全体成员|all|everyone)");
    private static final Pattern CODE = Pattern.compile("\\[CQ:");

    private Echo() {}

    static String safe(String said) {
        String masked = PHONE.matcher(said).replaceAll("$1****$2");
        String quiet = EVERYBODY.matcher(masked).replaceAll("$1");
        return CODE.matcher(quiet).replaceAll("[CQ:").replaceAll("\\s+", " ").strip();
    }

    static String title(String said) {
        String safe = safe(said);
        int count = safe.codePointCount(0, safe.length());
        return count <= TITLE ? safe : safe.substring(0, safe.offsetByCodePoints(0, TITLE)) + "…";
    }
}
