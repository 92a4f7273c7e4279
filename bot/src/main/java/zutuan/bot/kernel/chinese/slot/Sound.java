package zutuan.bot.kernel.chinese.slot;

/// Whether two words sound alike to an ear that hears no tones, as voice input writes them.
public final class Sound {
    private Sound() {}

    /// Of equal length, and every character sounds like its counterpart.
    public static boolean alike(String one, String other) {
        var syllables = Syllables.shipped();
        if (one.length() != other.length()) {
            return false;
        }
        for (int at = 0; at < one.length(); at++) {
            int code = syllables.code(one.charAt(at));
            boolean same = one.charAt(at) == other.charAt(at);
            if (!same && (code == Syllables.SILENT || code != syllables.code(other.charAt(at)))) {
                return false;
            }
        }
        return true;
    }
}
