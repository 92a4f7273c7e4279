package zutuan.bot.kernel.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** A piece of a YAML text that remembers its line (from 1). Scalars stay text, as typed. */
sealed interface Yaml {
    int line();

    /** A value of one line; null and ~ become {@link Empty}. */
    record Scalar(String text, int line) implements Yaml {}

    record Empty(int line) implements Yaml {}

    record Items(List<Yaml> items, int line) implements Yaml {
        public Items {
            items = List.copyOf(items);
        }
    }

    record Mapping(SequencedMap<String, Entry> entries, int line) implements Yaml {
        static Mapping empty() {
            return new Mapping(new LinkedHashMap<>(Map.of()), 0);
        }
    }

    /** A key's value, and the line of the key. */
    record Entry(Yaml value, int line) {}
}
