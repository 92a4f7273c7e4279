package zutuan.bot.kernel.chinese;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A regular expression of many alternatives that occur seldom: tried only at characters that it
/// can begin with, because `java.util.regex` goes through all alternatives, and all members of a
/// class of Chinese characters, at every character of a text.
///
/// Whether it can begin with a character is found out when the character is first met. The pattern
/// must not match the empty text nor look ahead before its first character. Thread-safe.
public final class QuickPattern {
    private static final byte MAY = 1;
    private static final byte NEVER = 2;

    private final Pattern pattern;

    /// By character; threads that find it out at once write the same.
    private final byte[] beginnings = new byte[Character.MAX_VALUE + 1];

    private QuickPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    public static QuickPattern compile(String regex) {
        return new QuickPattern(Pattern.compile(regex));
    }

    public boolean find(String text) {
        return find(null, text, 0) != null;
    }

    /// Writes another text instead of each match.
    public String replaceAll(String text, String literally) {
        var found = find(null, text, 0);
        if (found == null) {
            return text;
        }
        var replaced = new StringBuilder(text.length());
        int at = 0;
        while (found != null) {
            replaced.append(text, at, found.start()).append(literally);
            at = found.end();
            found = find(found, text, at);
        }
        return replaced.append(text, at, text.length()).toString();
    }

    private @Nullable Matcher find(@Nullable Matcher begun, String text, int from) {
        var matcher = begun;
        for (int at = from; at < text.length(); at++) {
            if (mayBegin(text.charAt(at))) {
                matcher = matcher == null ? over(text) : matcher;
                if (matcher.region(at, text.length()).lookingAt()) {
                    return matcher;
                }
            }
        }
        return null;
    }

    /// What looks back sees the text before the region.
    private Matcher over(String text) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    private boolean mayBegin(char first) {
        if (beginnings[first] == 0) {
            beginnings[first] = begins(first) ? MAY : NEVER;
        }
        return beginnings[first] == MAY;
    }

    /// It can if it matches the character alone or would have wanted to see more.
    @SuppressWarnings("JdkObsolete") // more input is what is asked about
    private boolean begins(char first) {
        var alone = pattern.matcher(String.valueOf(first));
        return alone.lookingAt() || alone.hitEnd();
    }
}
