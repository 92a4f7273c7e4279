package zutuan.bot.kernel.chinese;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How something is said, in a table beside the class that listens for it: a name, a tab and a
/// regular expression ([Pattern]'s syntax). `{other}` in it stands for another row, of the same
/// table or of `shared.phrases` here, which holds what all rooms have in common: numbers,
/// courtesies, the end of a sentence. Rows come before those that use them. Immutable.
public final class Phrases {
    private static final Pattern OTHER = Pattern.compile("\\{([a-z]\\w*)\\}");
    private static final Map<String, String> SHARED =
            Map.copyOf(read(Phrases.class, "shared.phrases", Map.of()));

    private final String table;
    private final Map<String, String> forms;

    private Phrases(String table, Map<String, String> forms) {
        this.table = table;
        this.forms = forms;
    }

    /// The table `name` beside a class.
    public static Phrases beside(Class<?> room, String name) {
        return new Phrases(name, read(room, name, SHARED));
    }

    /// The pattern of a row; `.` means a line's end too.
    public Pattern get(String name) {
        return Pattern.compile(regex(name), Pattern.DOTALL);
    }

    /// The same as text, to be part of a pattern that is made of more.
    public String regex(String name) {
        return Objects.requireNonNull(forms.get(name), () -> table + " has no " + name);
    }

    private static Map<String, String> read(
            Class<?> room, String table, Map<String, String> shared) {
        var forms = new HashMap<>(shared);
        for (var row : Tables.rows(room, table)) {
            String filled =
                    OTHER.matcher(row.getLast())
                            .replaceAll(found ->
                                    Matcher.quoteReplacement(
                                            Objects.requireNonNull(
                                                    forms.get(found.group(1)),
                                                    () -> table + ": " + found.group())));
            forms.put(row.getFirst(), filled);
        }
        return forms;
    }
}
