package zutuan.bot.issue.desk;

import java.util.regex.Pattern;

/// Makes a member's words safe to say again in a group: no mention of everybody, no phone or
/// identity-card numbers, no invisible characters, and not too long. Pure.
public final class Echo {
    private static final int TITLE = 60;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}&&[^\\u200D]]");
    private static final Pattern MOBILE =
            Pattern.compile(
                    "(?<!\\d)((?:86[\\s-]?)?1[3-9]\\d)(?:[\\s.-]?\\d){4}[\\s.-]?(\\d{4})(?!\\d)");
    private static final Pattern LANDLINE =
            Pattern.compile("(?<!\\d)(0\\d{2,3})[\\s)-]{0,2}\\d{3,4}[\\s-]?(\\d{4})(?!\\d)");
    private static final Pattern LOCAL =
            Pattern.compile("((?:电话|座机|号码)[\\s::是]{0,3})\\d{3,4}[\\s-]?(\\d{4})(?!\\d)");
    private static final Pattern IDENTITY =
            Pattern.compile("(?<!\\d)(\\d{6})(?:19|20)\\d{9}[\\dXx](?![\\dXx])");
    private static final Pattern EVERYBODY =
            Pattern.compile("@\\s*(所有人|全体成员|全员|all|everyone)", Pattern.CASE_INSENSITIVE);

    private Echo() {}

    public static String safe(String said) {
        String visible = INVISIBLE.matcher(said).replaceAll("");
        String quiet = EVERYBODY.matcher(visible).replaceAll("$1");
        return SPACES.matcher(masked(quiet)).replaceAll(" ").strip();
    }

    private static String masked(String said) {
        if (said.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return said;
        }
        String text = IDENTITY.matcher(said).replaceAll("$1************");
        text = MOBILE.matcher(text).replaceAll("$1****$2");
        text = LANDLINE.matcher(text).replaceAll("$1-****$2");
        return LOCAL.matcher(text).replaceAll("$1****$2");
    }

    /// At most 60 characters.
    public static String title(String said) {
        return shortened(said, TITLE);
    }

    /// At most so many characters.
    public static String shortened(String said, int most) {
        return cut(safe(said), most);
    }

    /// Of words that are safe already.
    public static String cut(String safe, int most) {
        int count = safe.codePointCount(0, safe.length());
        return count <= most ? safe : safe.substring(0, safe.offsetByCodePoints(0, most - 1)) + "…";
    }
}
