package zutuan.bot.record.reading;

import java.util.Optional;
import java.util.Set;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Village;

/// A village that words begin with and that is none of the town's. Pure.
public final class Unlisted {
    private static final int LONGEST = 3;

    /// What ends like the name of a village and is none.
    private static final String ANY = "我你他咱俺们本全各几两每该哪那这一二三四五六七八九十多个邻外别有农乡山新老旧城美丽驻";

    private static final Set<String> KINDS = Set.of("村", "社区");

    private Unlisted() {}

    public static Optional<String> in(String words, Roster roster) {
        for (String kind : KINDS) {
            int at = words.indexOf(kind);
            if (at < 2 || at > LONGEST || !words.codePoints().limit(at).allMatch(Unlisted::names)) {
                continue;
            }
            String name = words.substring(0, at + kind.length());
            return roster.villageNamed(name).isPresent() || isListed(name, roster)
                    ? Optional.empty()
                    : Optional.of(name);
        }
        return Optional.empty();
    }

    private static boolean names(int one) {
        return Character.isIdeographic(one) && ANY.indexOf(one) < 0;
    }

    private static boolean isListed(String name, Roster roster) {
        return roster.villages().stream()
                .map(Village::shortNames)
                .anyMatch(shorts -> shorts.stream().anyMatch(name::contains));
    }
}
