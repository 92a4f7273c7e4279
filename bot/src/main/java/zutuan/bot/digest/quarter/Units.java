package zutuan.bot.digest.quarter;

import zutuan.bot.kernel.talk.Figure.Part;
import zutuan.bot.kernel.talk.Figure.Role;

/// Which unit had a part, by whatever name: 市住房和城乡建设局 is called 市住建局, 住建局. Pure.
public final class Units {
    private static final int SHORTEST = 3;

    /// The ends of names that are shortened within; 县医院 is no short for 县中医院.
    private static final String OFFICES = "局委办";

    private Units() {}

    /// Whether a unit gave this: as an outside unit, or by one of its people.
    public static boolean gave(String unit, Part part) {
        return part.role() == Role.PARTY
                ? areSame(unit, part.who())
                : !unit.isEmpty() && unit.equals(part.unit());
    }

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
