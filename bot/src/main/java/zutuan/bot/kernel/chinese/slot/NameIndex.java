package zutuan.bot.kernel.chinese.slot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Names by their first character and by their first syllable. Immutable after building.
final class NameIndex {
    private final Syllables syllables = Syllables.shipped();
    private final Map<Character, List<Form>> written = new HashMap<>();
    private final Map<Integer, List<Form>> spoken = new HashMap<>();

    NameIndex(List<Form> forms) {
        for (Form form : forms) {
            written.computeIfAbsent(form.text().charAt(0), _ -> new ArrayList<>()).add(form);
            spoken.computeIfAbsent(syllables.code(form.text().charAt(0)), _ -> new ArrayList<>())
                    .add(form);
        }
    }

    /// One way to write the name of an entry; at least one character.
    record Form(String text, Link.Choice choice) {}

    /// A stretch of a text that is a name, and whose.
    record Match(int start, int end, List<Link.Choice> choices) {}

    /// The longest name that is written here.
    @Nullable Match written(String text, int at) {
        return longest(
                written.getOrDefault(text.charAt(at), List.of()),
                at,
                form -> text.startsWith(form.text(), at));
    }

    /// The longest name that sounds like what is written here.
    @Nullable Match spoken(String text, int at) {
        int code = syllables.code(text.charAt(at));
        return code == Syllables.SILENT
                ? null
                : longest(spoken.getOrDefault(code, List.of()), at, form -> sounds(form, text, at));
    }

    private boolean sounds(Form form, String text, int at) {
        String name = form.text();
        if (at + name.length() > text.length()) {
            return false;
        }
        for (int index = 0; index < name.length(); index++) {
            char said = text.charAt(at + index);
            char meant = name.charAt(index);
            boolean suffix = index > 0 && (meant == '村' || meant == '区');
            int code = syllables.code(meant);
            boolean alike = code != Syllables.SILENT && code == syllables.code(said);
            if (said != meant && (suffix || !alike)) {
                return false;
            }
        }
        return true;
    }

    private interface Test {
        boolean fits(Form form);
    }

    private static @Nullable Match longest(List<Form> forms, int at, Test test) {
        int length = 0;
        var choices = new LinkedHashSet<Link.Choice>();
        for (Form form : forms) {
            if (form.text().length() < length || !test.fits(form)) {
                continue;
            }
            if (form.text().length() > length) {
                choices.clear();
                length = form.text().length();
            }
            choices.add(form.choice());
        }
        return length == 0 ? null : new Match(at, at + length, List.copyOf(choices));
    }
}
