package zutuan.bot.kernel.settings;

import java.util.List;

/** What came of loading the settings. */
public sealed interface Loaded {
    record Ready(Settings settings) implements Loaded {}

    /** At least one mistake; all that were found. */
    record Mistakes(List<Mistake> mistakes) implements Loaded {
        public Mistakes {
            mistakes = List.copyOf(mistakes);
        }
    }
}
