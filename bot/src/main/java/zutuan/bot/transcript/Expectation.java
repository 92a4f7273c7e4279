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
            return parts.stream().allMatch(any -> any.stream().anyMatch(half(message)::contains));
        }
    }

    /// The expression is found.
    record Expression(Pattern pattern) implements Expectation {
        @Override
        public boolean matches(String message) {
            return pattern.matcher(half(message)).find();
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
        return Pattern.compile("\\|")
                .splitAsStream(part)
                .map(String::strip)
                .map(Expectation::half)
                .toList();
    }

    /// Full- and half-width punctuation are the same to a script: one is typed more easily, the
    /// other is what a member reads.
    private static String half(String text) {
        return text.replace('，', ',')
                .replace('：', ':')
                .replace('；', ';')
                .replace('？', '?')
                .replace('！', '!')
                .replace('（', '(')
                .replace('）', ')');
    }

    /// Reads a regular expression. A full-width mark stands for itself, whatever its half-width
    /// brother means to an expression.
    static Expectation expression(String text) {
        var marks = text.replace("？", "\\?").replace("（", "\\(").replace("）", "\\)");
        return new Expression(Pattern.compile(half(marks)));
    }
}
