package zutuan.bot.issue.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zutuan.bot.issue.model.Urgency;
import zutuan.bot.kernel.chinese.Tables;
import zutuan.bot.kernel.chinese.intent.DangerWords;
import zutuan.bot.kernel.chinese.intent.Domain;

/// Reads from a report what it is about and how pressing it is, by the words in it. Pure.
public final class Triage {
    private static final List<Matter> MATTERS = matters();

    private static final Pattern AGAIN =
            Pattern.compile("(?<!不)又(?:[^,,。]{0,4})(?:了|塌|断|坏|漏|堵|停|死|淹)|再次|再一次|老毛病|还是老地方");

    private static final Pattern TALE = Pattern.compile("[那当]几?年|从前|小时候|新闻|网上|电影|^转[::发]");

    private static final Pattern HURRY = Pattern.compile("(?<!不|不着|不太|应)急(?!救)");

    private Triage() {}

    /// A word of `matters.tsv`: what it is about and how much that weighs, by which name it is like
    /// others, and whether it alone makes a report pressing.
    private record Matter(String word, Domain field, int weight, String name, boolean pressing) {}

    private static List<Matter> matters() {
        return Tables.rows(Triage.class, "matters.tsv").stream().map(Triage::matter).toList();
    }

    private static Matter matter(List<String> row) {
        boolean pressing = row.size() > 4 && row.get(4).equals("pressing");
        var field = Domain.of(row.get(1));
        return field == Domain.UNCLEAR
                ? new Matter(row.getFirst(), field, 0, row.getFirst(), pressing)
                : new Matter(
                        row.getFirst(), field, Integer.parseInt(row.get(2)), row.get(3), pressing);
    }

    private static Stream<Matter> in(String text) {
        return MATTERS.stream().filter(matter -> text.contains(matter.word()));
    }

    /// The field whose words weigh most; the first of the table wins a tie.
    public static Domain domain(String text) {
        var weights = new LinkedHashMap<Domain, Integer>();
        in(text).filter(matter -> matter.field() != Domain.UNCLEAR)
                .forEach(matter -> weights.merge(matter.field(), matter.weight(), Integer::sum));
        int most = weights.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return weights.keySet().stream()
                .filter(field -> weights.getOrDefault(field, 0) == most)
                .findFirst()
                .orElse(Domain.UNCLEAR);
    }

    /// The words of a field that a text has, without those that are only part of a longer one: what
    /// two reports about the same thing share.
    static Set<String> themes(String text, Domain field) {
        var found = in(text).filter(matter -> matter.field() == field).toList();
        return found.stream()
                .filter(matter -> found.stream().noneMatch(other -> isPart(matter, other)))
                .map(Matter::name)
                .collect(Collectors.toSet());
    }

    private static boolean isPart(Matter matter, Matter other) {
        return other.word().length() > matter.word().length()
                && other.word().contains(matter.word());
    }

    /// Whether animals die, which may be an epidemic.
    static boolean animalsDie(String text) {
        return DangerWords.animalsDie(text);
    }

    /// Whether it is people who need help, more than things.
    public static boolean ofPeople(String text) {
        return DangerWords.ofPeople(text);
    }

    /// Whether it says that something has come back: 又塌了, 再次.
    static boolean again(String text) {
        return AGAIN.matcher(text).find();
    }

    /// Whether it tells of long ago or far away.
    static boolean isTale(String text) {
        return TALE.matcher(text).find();
    }

    /// How pressing it is by its words alone; danger in other words is for its own reader to tell.
    public static Urgency urgency(String text) {
        if (DangerWords.in(text)) {
            return Urgency.URGENT;
        }
        boolean pressing = in(text).anyMatch(Matter::pressing) || HURRY.matcher(text).find();
        return pressing ? Urgency.PRESSING : Urgency.NORMAL;
    }
}
