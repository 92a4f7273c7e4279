package zutuan.bot.record.desk;

import java.util.LinkedHashMap;
import zutuan.bot.kernel.chinese.heads.HeadReader.Read;
import zutuan.bot.kernel.chinese.heads.Heads;

/// Who came, put right: a category that is not named again stays as it was. Pure.
final class Recount {
    private static final String ANYBODY = "";

    private Recount() {}

    static Read of(Heads was, Heads named) {
        boolean sorted = was.byCategory().keySet().stream().anyMatch(one -> !one.isEmpty());
        if (!sorted || (named.byCategory().containsKey(ANYBODY) && !isBare(named))) {
            return new Read.Counted(named);
        }
        return isBare(named) ? all(was, named.people()) : parts(was, named);
    }

    private static boolean isBare(Heads named) {
        return named.byCategory().size() == 1 && named.byCategory().containsKey(ANYBODY);
    }

    /// 是35人: all of the one category there is, or with those told apart among them.
    private static Read all(Heads was, int people) {
        var parts = new LinkedHashMap<>(was.byCategory());
        int others = parts.getOrDefault(ANYBODY, 0);
        parts.remove(ANYBODY);
        if (parts.size() == 1 && others == 0) {
            parts.replaceAll((_, _) -> people);
            return new Read.Counted(new Heads(parts));
        }
        int told = parts.values().stream().mapToInt(Integer::intValue).sum();
        if (told > people) {
            return new Read.MoreThanAll(people, told);
        }
        if (people > told) {
            parts.put(ANYBODY, people - told);
        }
        return new Read.Counted(new Heads(parts));
    }

    private static Read parts(Heads was, Heads named) {
        var all = new LinkedHashMap<>(was.byCategory());
        all.putAll(named.byCategory());
        return new Read.Counted(new Heads(all));
    }
}
