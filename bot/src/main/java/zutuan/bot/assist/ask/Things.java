package zutuan.bot.assist.ask;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zutuan.bot.assist.model.Field;
import zutuan.bot.kernel.chinese.Tables;

/// The words for crops, animals and their stages, as tables. Pure.
public final class Things {
    private static final List<Thing> ALL =
            Tables.rows(Things.class, "things.tsv").stream()
                    .map(row -> new Thing(row.get(0), row.get(2), Field.valueOf(row.get(1))))
                    .toList();
    private static final List<Thing> STAGES =
            Tables.rows(Things.class, "stages.tsv").stream()
                    .map(row -> new Thing(row.get(0), row.get(1), Field.valueOf(row.get(2))))
                    .toList();

    private static final Map<String, List<String>> AILMENTS =
            Tables.rows(Things.class, "ailments.tsv").stream()
                    .collect(
                            Collectors.groupingBy(
                                    row -> row.get(1),
                                    Collectors.mapping(List::getFirst, Collectors.toList())));

    private static final Pattern OF_NO_AILMENT =
            Pattern.compile(
                    "(?:[\\s,。、!?]|我们?|我?家里?|家的|的|有|是|大概|大约|这里|这边|咱们?|叶子?"
                            + "|第?[一二两三四五六七八九十百千\\d.]+(?:个?组|社|头|只|亩|匹|箱|棵|株|窝|条|羽|个))*");

    private Things() {}

    /// Whether any is named.
    public static boolean isNamed(String text) {
        return !in(text).isEmpty();
    }

    /// Whether crops or animals are named, how many or where perhaps, and not what is wrong.
    static boolean isAll(String text) {
        String rest = text;
        for (var thing : in(text)) {
            rest = rest.replace(thing.word(), "");
        }
        return !rest.equals(text) && OF_NO_AILMENT.matcher(rest).matches();
    }

    /// Whether a named crop or animal ails, and nothing else of a village is spoken of.
    static boolean ail(String text) {
        return !in(text).isEmpty() && says("ill", text) && !says("village", text);
    }

    private static boolean says(String kind, String text) {
        return AILMENTS.getOrDefault(kind, List.of()).stream().anyMatch(text::contains);
    }

    /// A word of a table, what it is called, and whose it is.
    record Thing(String word, String name, Field field) {}

    /// Those named in a text, without words that are only part of a longer one.
    static List<Thing> in(String text) {
        return found(ALL, text);
    }

    /// The stage that a text names for a field, the first of the table; empty if none.
    static String stage(String text, Field field) {
        return STAGES.stream()
                .filter(stage -> stage.field() == field && text.contains(stage.word()))
                .findFirst()
                .map(Thing::name)
                .orElse("");
    }

    private static List<Thing> found(List<Thing> table, String text) {
        var all = table.stream().filter(one -> text.contains(one.word())).toList();
        return all.stream()
                .filter(one -> partOf(one, all).findAny().isEmpty())
                .sorted(Comparator.comparingInt(one -> text.indexOf(one.word())))
                .toList();
    }

    private static Stream<Thing> partOf(Thing one, List<Thing> all) {
        return all.stream()
                .filter(other ->
                        other.word().length() > one.word().length()
                                && other.word().contains(one.word()));
    }
}
