package zutuan.bot.assist.cases;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zutuan.bot.kernel.chinese.Tables;

/// Crops and animals by the words for them: the gazetteer of the cases. It also knows kinds that no
/// case is about, so that nobody is told of tobacco who asked about rice. Immutable.
final class Kinds {
    static final Kinds SHIPPED = new Kinds();

    /// Where a word only looks like one.
    private static final String NONE = "!";

    private static final Set<String> ANIMALS = Set.of("猪", "牛", "羊", "家禽", "鸡", "鸭", "鹅", "蜂");

    private final Map<String, Set<String>> byWord = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final WordList words;
    private final WordList plain;

    private Kinds() {
        var names = new HashSet<String>();
        for (var row : Tables.rows(Kinds.class, "kinds.tsv")) {
            String kind = row.getFirst();
            parents.put(kind, row.get(1));
            if (!kind.equals(NONE)) {
                names.addAll(listed(row.get(2)));
            }
            listed(String.join(" ", row.subList(2, row.size()))).forEach(word -> add(word, kind));
        }
        words = WordList.of(byWord.keySet());
        plain = WordList.of(names);
    }

    private void add(String word, String kind) {
        var kinds = byWord.computeIfAbsent(word, _ -> new HashSet<>());
        if (!kind.equals(NONE)) {
            kinds.add(kind);
        }
    }

    private static List<String> listed(String column) {
        return List.of(column.split(" ", -1));
    }

    /// The kinds that a text names, in its order; of one and a sort of it only the sort.
    Set<String> in(String text) {
        var found = new LinkedHashSet<String>();
        for (int at = 0; at < text.length(); ) {
            String word = words.at(text, at);
            found.addAll(byWord.getOrDefault(word, Set.of()));
            at += Math.max(1, word.length());
        }
        var all = List.copyOf(found);
        found.removeIf(
                kind -> all.stream().anyMatch(one -> !one.equals(kind) && isSortOf(one, kind)));
        return found;
    }

    /// The text without the plain names of kinds: those that tell no more than which one it is.
    String without(String text) {
        var rest = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            String word = words.at(text, at);
            boolean names = !word.isEmpty() && plain.at(text, at).equals(word);
            int end = at + Math.max(1, word.length());
            rest.append(names ? " " : text.substring(at, end));
            at = end;
        }
        return rest.toString();
    }

    /// Whether what is said of one may be true of the other: the same, or one is a sort of the
    /// other.
    boolean akin(String one, String other) {
        return isSortOf(one, other) || isSortOf(other, one);
    }

    private boolean isSortOf(String one, String other) {
        String kind = one;
        while (!kind.equals(other) && parents.containsKey(kind)) {
            kind = parents.getOrDefault(kind, "");
        }
        return kind.equals(other);
    }

    /// Where an animal is named beside a crop, it is what is ill: it ate it.
    static boolean isAnimal(String kind) {
        return ANIMALS.contains(kind);
    }
}
