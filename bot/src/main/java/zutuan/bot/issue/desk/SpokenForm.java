package zutuan.bot.issue.desk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.kernel.talk.Heard;

/// How a step is said in sentences of its own, beside [NumberedForm]: each holds the number and
/// then the words that belong to the step; in a reply to an issue's card the words alone.
public record SpokenForm(List<Pattern> sentences, List<Pattern> onCard) {
    /// One number or several, and what may be said of all of them.
    public static final String NUMBERS = "(" + Numbers.ANY + ")\\s*" + Numbers.ALL + "\\s*";

    public static SpokenForm of(String... sentences) {
        return new SpokenForm(compiled(sentences), List.of());
    }

    /// The same, and what is said in a reply to a card.
    public SpokenForm orOnCard(String reply) {
        return new SpokenForm(sentences, compiled(reply));
    }

    private static List<Pattern> compiled(String... forms) {
        return Stream.of(forms).map(Pattern::compile).toList();
    }

    public Optional<Numbered> read(Heard heard) {
        return matching(sentences, heard)
                .map(match -> numbered(match.group(1), words(match, 2)))
                .or(() -> replied(heard));
    }

    private static Numbered numbered(String list, String words) {
        var numbers = Numbers.read(list);
        return numbers.isEmpty()
                ? new Numbered(Numbered.value(list), words)
                : Numbered.of(numbers, words);
    }

    private Optional<Numbered> replied(Heard heard) {
        var card = heard.numberOf(Issue.KIND.code());
        return card == null
                ? Optional.empty()
                : matching(onCard, heard).map(match -> new Numbered(card, words(match, 1)));
    }

    private static Optional<Matcher> matching(List<Pattern> forms, Heard heard) {
        return forms.stream()
                .map(form -> form.matcher(heard.text()))
                .filter(Matcher::matches)
                .findFirst();
    }

    private static String words(Matcher match, int group) {
        return Objects.requireNonNullElse(match.group(group), "").strip();
    }
}
