package zutuan.bot.assist.dispatch;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Village;

/// How far villages lie apart, counted in borders: 0 within a village, 1 to a neighbour. Not safe
/// for use by several threads.
public final class Ways {
    /// As far as a village that no way leads to, or a place that was not said.
    static final int FAR = 99;

    private final Roster roster;
    private final Map<String, Map<String, Integer>> known = new HashMap<>();

    public Ways(Roster roster) {
        this.roster = roster;
    }

    public int between(HelpRequest one, HelpRequest other) {
        return between(village(one), village(other));
    }

    private static @Nullable String village(HelpRequest request) {
        return request.trouble().spot().villageId();
    }

    int between(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return FAR;
        }
        return known.computeIfAbsent(one, this::from).getOrDefault(other, FAR);
    }

    private Map<String, Integer> from(String start) {
        var far = new HashMap<String, Integer>();
        var left = new ArrayDeque<String>();
        far.put(start, 0);
        left.add(start);
        while (!left.isEmpty()) {
            String here = left.remove();
            int next = far.getOrDefault(here, 0) + 1;
            for (var village : roster.villages()) {
                if (borders(here, village) && far.putIfAbsent(village.id(), next) == null) {
                    left.add(village.id());
                }
            }
        }
        return far;
    }

    /// Whoever wrote the roster may have said it of one of the two only.
    private boolean borders(String here, Village there) {
        return there.neighbours().contains(here)
                || roster.village(here)
                        .filter(one -> one.neighbours().contains(there.id()))
                        .isPresent();
    }
}
