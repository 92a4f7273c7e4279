package zutuan.bot.transcript;

import java.util.List;
import java.util.regex.Pattern;

/// What a message of the bot has to look like.
sealed interface Expectation {
    boolean matches(String message);

    /// All parts occur; of each part's alternatives one.
    record Parts(List<List<String>> parts) implements Expectation {
        public Parts {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean matches(String message) {
            return parts.stream().allMatch(any -> any.stream().anyMatch(message::contains));
        }
    }

    /// The expression is found.
    record Expression(Pattern pattern) implements Expectation {
        @Override
        public boolean matches(String message) {
            return pattern.matcher(message).find();
        }
    }

    /// May come, need not.
    record Perhaps(Expectation inner) implements Expectation {
        @Override
        public boolean matches(String message) {
            return inner.matches(message);
        }
    }

    /// Reads `a && b|c`.
    static Expectation parts(String text) {
        return new Parts(
                Pattern.compile("&&")
                        .splitAsStream(text)
                        .map(part -> alternatives(part.strip()))
                        .toList());
    }

    private static List<String> alternatives(String part) {
        return Pattern.compile("\\|").splitAsStream(part).map(String::strip).toList();
    }
}
