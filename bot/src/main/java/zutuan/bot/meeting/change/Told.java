package zutuan.bot.meeting.change;

import java.util.List;
import zutuan.bot.kernel.people.Member;

/// Who hears of a change: `invited` in the group, `alone` (ids) also in private, because they count
/// on what was planned. Whoever makes the change is not among them.
record Told(List<Member> invited, List<String> alone) {
    Told {
        invited = List.copyOf(invited);
        alone = List.copyOf(alone);
    }

    boolean isNobody() {
        return invited.isEmpty() && alone.isEmpty();
    }
}
