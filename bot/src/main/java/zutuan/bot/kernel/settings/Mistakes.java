package zutuan.bot.kernel.settings;

import java.util.ArrayList;
import java.util.List;

/** Gathers the mistakes while the files are read. Used by one thread. */
final class Mistakes {
    private final List<Mistake> found = new ArrayList<>();

    void add(String file, String key, String message) {
        found.add(new Mistake(file, key, message));
    }

    void add(String file, int line, String key, String message) {
        add(line > 0 ? file + ":" + line : file, key, message);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Mistake> all() {
        return List.copyOf(found);
    }
}
