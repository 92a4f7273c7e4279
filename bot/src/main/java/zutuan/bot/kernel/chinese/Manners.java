package zutuan.bot.kernel.chinese;

import java.util.List;
import java.util.regex.Pattern;

/// What people put behind a name when they ask for something: 何勇 谢谢, 何勇去看一下吧. Pure.
public final class Manners {
    private static final Phrases SAID = Phrases.beside(Manners.class, "shared.phrases");
    private static final List<Pattern> BEHIND =
            List.of(SAID.get("thanks"), SAID.get("task"), SAID.get("closing"));

    private Manners() {}

    /// The name alone, if there is one before it.
    public static String without(String said) {
        String name = said.strip();
        for (var courtesy : BEHIND) {
            name = courtesy.matcher(name).replaceFirst("");
        }
        return name.isEmpty() ? said.strip() : name;
    }
}
