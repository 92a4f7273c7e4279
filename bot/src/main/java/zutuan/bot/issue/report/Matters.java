package zutuan.bot.issue.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zutuan.bot.issue.model.PlaceReader;
import zutuan.bot.kernel.chinese.intent.Domain;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Village;

/// Cuts a report that tells of several problems: 一组水管爆了,五组路灯也坏了. A clause begins a new one if it
/// has a theme of its own, and another place or a word that says so. Pure.
final class Matters {
    private static final Pattern CLAUSES = Pattern.compile("[;;。!!\\n]+\\s*|[,,]\\s*");
    private static final Pattern ALSO =
            Pattern.compile("^(?:还有|另外|再就是|再一个|再有|此外|顺便|第二|二是|2[.、])[,,:\\s]*");
    private static final int MOST = 4;

    private Matters() {}

    /// One problem: its words, its place and what it is about.
    private record Matter(StringBuilder text, PlaceReader.Place place, Set<String> themes) {}

    /// The problems in the order in which they were told; the whole text if it is one.
    static List<String> in(String said, Roster roster) {
        var found = new ArrayList<Matter>();
        for (String clause : CLAUSES.splitAsStream(said).toList()) {
            if (!clause.isBlank()) {
                add(clause.strip(), found, roster);
            }
        }
        if (found.size() < 2 || found.size() > MOST) {
            return List.of(said);
        }
        String village = village(found.getFirst().place().villageId(), roster);
        var texts = new ArrayList<String>();
        for (var matter : found) {
            boolean placed = matter.place().villageId() != null || texts.isEmpty();
            texts.add((placed ? "" : village) + matter.text());
        }
        return texts;
    }

    private static String village(@Nullable String id, Roster roster) {
        return id == null ? "" : roster.village(id).map(Village::name).orElse("");
    }

    private static void add(String clause, List<Matter> found, Roster roster) {
        var also = ALSO.matcher(clause);
        boolean says = also.find();
        String text = says ? clause.substring(also.end()) : clause;
        var place = PlaceReader.read(text, null, roster);
        var themes = themes(text);
        if (found.isEmpty() || opens(found.getLast(), place, themes, says)) {
            found.add(new Matter(new StringBuilder(text), place, themes));
            return;
        }
        var last = found.removeLast();
        last.text().append(",").append(clause);
        found.add(
                new Matter(
                        last.text(),
                        last.themes().isEmpty() ? place(last.place(), place) : last.place(),
                        last.themes().isEmpty() ? themes : last.themes()));
    }

    private static PlaceReader.Place place(PlaceReader.Place one, PlaceReader.Place other) {
        return one.villageId() == null && one.hamlet().isEmpty() ? other : one;
    }

    private static boolean opens(
            Matter last, PlaceReader.Place place, Set<String> themes, boolean says) {
        boolean elsewhere =
                (place.villageId() != null
                                && !Objects.equals(place.villageId(), last.place().villageId()))
                        || (!place.hamlet().isEmpty()
                                && !place.hamlet().equals(last.place().hamlet()));
        return (says || elsewhere)
                && !themes.isEmpty()
                && !last.themes().isEmpty()
                && Collections.disjoint(themes, last.themes());
    }

    private static Set<String> themes(String text) {
        var field = Triage.domain(text);
        return field == Domain.UNCLEAR ? Set.of() : Triage.themes(text, field);
    }
}
