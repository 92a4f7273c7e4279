package zutuan.bot.assist.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.kernel.talk.Heard;

/// How a step on a request is typed: `接J7 …`, `J7接 …`, in reply to its card `接 …`, and alone in a
/// direct chat `接 …`, where the one that is meant has to be found.
public final class StepForm {
    private static final String GAPS = " \n\t,:;。.、!~";
    private static final List<String> QUESTIONS =
            List.of("怎么样", "怎样", "咋样", "如何", "到哪", "吗", "呢", "?");

    private final String name;
    private final List<String> verbs;

    /// The first verb is the command's own word; only that one can stand alone.
    public StepForm(List<String> verbs) {
        this.name = verbs.getFirst();
        this.verbs =
                verbs.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    /// A step on request `number`, or on one to be found if that is 0, with the words behind it.
    public record Step(long number, String rest) {}

    /// A label at the start of a text, and where it ends.
    record Label(long number, int end) {
        static Optional<Label> at(String text, int from) {
            int at = from;
            for (String word : List.of("技术求助", "求助", "第")) {
                at = text.startsWith(word, at) ? at + word.length() : at;
            }
            boolean named = at > from;
            if (at < text.length() && "Jj".indexOf(text.charAt(at)) >= 0) {
                at = skip(text, at + 1);
            } else if (!named) {
                return Optional.empty();
            }
            int end = at;
            while (end < text.length() && end - at < 9 && isDigit(text, end)) {
                end++;
            }
            if (end == at) {
                return Optional.empty();
            }
            long number = Long.parseLong(text.substring(at, end));
            return Optional.of(new Label(number, text.startsWith("号", end) ? end + 1 : end));
        }
    }

    /// The number that a text begins with, if it is written as that of a request.
    public static Optional<Long> label(String text) {
        return Label.at(text, 0).map(Label::number);
    }

    /// What stands behind that number.
    public static String behindLabel(String text) {
        return Label.at(text, 0).map(label -> text.substring(label.end())).orElse(text);
    }

    private static boolean isDigit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static int skip(String text, int from) {
        int at = from;
        while (at < text.length() && GAPS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /// Empty when it is not this step, also when it asks about it (`J7结果呢`).
    public Optional<Step> read(Heard heard) {
        String text = heard.bare();
        return labelFirst(text)
                .or(() -> verbFirst(text))
                .or(() -> withoutLabel(heard, text))
                .filter(step -> !asks(step.rest()));
    }

    private static boolean asks(String rest) {
        return QUESTIONS.stream().anyMatch(rest::endsWith);
    }

    private Optional<Step> labelFirst(String text) {
        int from = text.startsWith("把") ? 1 : 0;
        return Label.at(text, from)
                .flatMap(label -> {
                    int at = skip(text, label.end());
                    return verbAt(text, at)
                            .map(verb -> step(label.number(), text, at + verb.length()));
                });
    }

    private Optional<Step> verbFirst(String text) {
        return verbAt(text, 0)
                .flatMap(verb ->
                        Label.at(text, skip(text, verb.length()))
                                .map(label -> step(label.number(), text, label.end())));
    }

    private Optional<Step> withoutLabel(Heard heard, String text) {
        var verb = verbAt(text, 0).filter(found -> ends(text, found.length()));
        var card = heard.numberOf(HelpRequest.KIND.code());
        boolean alone = card == null && heard.subject() == null;
        boolean toUs = !heard.isTalk();
        return card != null || (alone && toUs && verb.filter(name::equals).isPresent())
                ? verb.map(found -> step(card == null ? 0 : card, text, found.length()))
                : Optional.empty();
    }

    private Optional<String> verbAt(String text, int at) {
        return verbs.stream().filter(verb -> text.startsWith(verb, at)).findFirst();
    }

    private static boolean ends(String text, int at) {
        return at >= text.length() || GAPS.indexOf(text.charAt(at)) >= 0;
    }

    private static Step step(long number, String text, int from) {
        return new Step(number, text.substring(skip(text, from)).strip());
    }
}
