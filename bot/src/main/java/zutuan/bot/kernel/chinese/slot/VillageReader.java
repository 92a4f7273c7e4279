package zutuan.bot.kernel.chinese.slot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.Words;

/// Finds villages by their full names, their short forms (石桥) and what sounds like them (石乔村).
final class VillageReader {
    private static final int SURE_BY_EAR = 3;

    /// What turns a short form into another word: 新华书店, 白果树, 清河道.
    private static final Words OTHER_WORDS =
            Words.of(
                    "大桥", "大道", "街", "路", "树", "叶", "木", "林", "炭", "山", "道", "子", "墩", "书店", "网",
                    "字典", "日报", "保险", "社记者", "社报道", "社消息", "精神", "床", "仁", "酒", "牌", "面", "板", "口");

    private static final Words HAMLETS =
            Words.of(
                    "第", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "1", "2", "3", "4", "5",
                    "6", "7", "8", "9");

    private final NameIndex names;
    private final Set<String> shortForms = new LinkedHashSet<>();

    VillageReader(List<Gazetteer.Village> villages) {
        var forms = new ArrayList<NameIndex.Form>();
        for (Gazetteer.Village village : villages) {
            var choice = new Link.Choice(village.id(), village.name());
            for (String form : forms(village)) {
                forms.add(new NameIndex.Form(form, choice));
            }
        }
        this.names = new NameIndex(forms);
    }

    /// A village that was found, at offsets of the normal form.
    record Found(int start, int end, Link link) {}

    private Set<String> forms(Gazetteer.Village village) {
        var forms = new LinkedHashSet<String>();
        forms.add(village.name());
        forms.addAll(village.shortNames());
        String stem = stem(village.name());
        forms.add(stem);
        forms.add(stem + "村");
        forms.removeIf(form -> form.length() < 2);
        forms.stream().filter(form -> stem(form).equals(form)).forEach(shortForms::add);
        return forms;
    }

    private static String stem(String name) {
        return name.endsWith("社区")
                ? name.substring(0, name.length() - 2)
                : name.endsWith("村") ? name.substring(0, name.length() - 1) : name;
    }

    List<Found> read(Taken taken) {
        var found = new ArrayList<Found>();
        collect(taken, found, this::written);
        collect(taken, found, this::spoken);
        found.sort(Comparator.comparingInt(Found::start));
        return found;
    }

    private interface Look {
        NameIndex.@Nullable Match at(String text, int at);
    }

    private static void collect(Taken taken, List<Found> found, Look look) {
        String text = taken.text();
        for (int at = 0; at < text.length() && !taken.full(); at++) {
            NameIndex.Match match = look.at(text, at);
            if (match != null && taken.free(match.start(), match.end())) {
                Span span = taken.take(match.start(), match.end(), Mark.VILLAGE);
                found.add(
                        new Found(
                                match.start(), match.end(), new Link(span, match.choices(), true)));
                at = match.end() - 1;
            }
        }
    }

    private NameIndex.@Nullable Match written(String text, int at) {
        NameIndex.Match match = names.written(text, at);
        boolean other =
                match != null
                        && shortForms.contains(text.substring(at, match.end()))
                        && OTHER_WORDS.follow(text, match.end());
        return other ? null : match;
    }

    /// By ear a name needs three syllables, 村 included, or a numbered group (组) behind it.
    private NameIndex.@Nullable Match spoken(String text, int at) {
        NameIndex.Match match = names.spoken(text, at);
        boolean sure =
                match != null
                        && (match.end() - match.start() >= SURE_BY_EAR
                                || hamletFollows(text, match.end()));
        return sure ? match : null;
    }

    private static boolean hamletFollows(String text, int end) {
        int at = end;
        while (at < text.length() && at < end + 4 && HAMLETS.follow(text, at)) {
            at++;
        }
        return at > end && (text.startsWith("组", at) || text.startsWith("村民", at));
    }
}
