package zutuan.bot.digest.appraisal;

/// Whether two names mean the same unit: 市住房和城乡建设局 is called 市住建局, 住建局. Pure.
final class Units {
    private static final int SHORTEST = 3;

    /// The ends of names that are shortened within; 县医院 is no short for 县中医院.
    private static final String OFFICES = "局委办";

    private Units() {}

    static boolean areSame(String one, String other) {
        String shorter = one.length() < other.length() ? one : other;
        String longer = one.length() < other.length() ? other : one;
        return shorter.length() >= SHORTEST
                && (longer.endsWith(shorter)
                        || (OFFICES.indexOf(shorter.charAt(shorter.length() - 1)) >= 0
                                && isShortFor(shorter, longer)));
    }

    /// Its characters stand in the longer name in the same order, the last at the end of both.
    private static boolean isShortFor(String shorter, String longer) {
        int last = shorter.length() - 1;
        if (shorter.charAt(last) != longer.charAt(longer.length() - 1)) {
            return false;
        }
        int at = 0;
        for (int index = 0; index < shorter.length(); index++) {
            at = longer.indexOf(shorter.charAt(index), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }
}
