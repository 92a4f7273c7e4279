package zutuan.bot.kernel.talk.route;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import zutuan.bot.kernel.talk.Question;

/// Finds the option that words mean: by its number, its label, or what of its label only it has.
/// Pure.
final class Picking {
    private static final int SHORTEST = 2;

    private Picking() {}

    /// Counts from 1; one too high for a number that is none, and 0 for what names none.
    static int of(String text, Reply reply, List<Question.Option> options) {
        int labelled = labelled(text, options);
        if (labelled > 0) {
            return labelled;
        }
        return switch (reply.verdict()) {
            case YES -> isYesOrNo(options) ? 1 : 0;
            case NUMBER ->
                    reply.number() >= 1 && reply.number() <= options.size()
                            ? reply.number()
                            : options.size() + 1;
            case NO, WRONG, NOTED, THANKS, TALK, OTHER -> 0;
        };
    }

    /// The only option that has these words in its label, such as a name or a day.
    static int named(String text, List<Question.Option> options) {
        String said = plain(text).replaceFirst("^(?:是|选|就|要)+", "").replaceFirst("[的吧那个]+$", "");
        if (said.codePointCount(0, said.length()) < SHORTEST) {
            return 0;
        }
        var found =
                IntStream.range(0, options.size())
                        .filter(index -> plain(options.get(index).label()).contains(said))
                        .toArray();
        return found.length == 1 ? found[0] + 1 : 0;
    }

    private static int labelled(String text, List<Question.Option> options) {
        String said = plain(text);
        for (int index = 0; index < options.size(); index++) {
            String label = plain(options.get(index).label());
            if (said.equals(label) || said.equals((index + 1) + label)) {
                return index + 1;
            }
        }
        return 0;
    }

    /// One thing to do or to leave; a yes to several things means none of them.
    static boolean isYesOrNo(List<Question.Option> options) {
        return options.stream().filter(option -> !option.typed().isEmpty()).count() == 1;
    }

    /// Letters and digits only.
    private static String plain(String text) {
        var kept = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
