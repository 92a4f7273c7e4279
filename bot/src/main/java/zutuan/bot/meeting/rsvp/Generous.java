package zutuan.bot.meeting.rsvp;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.Phrases;
import zutuan.bot.kernel.chinese.Tables;
import zutuan.bot.meeting.rsvp.Rsvp.Wanted;

/// What people say to an invitation that they have just read: 没问题, +1, 我派人来. Said at another time
/// it would mean nothing, so that whoever asks has to know that there was an invitation. Pure.
final class Generous {
    private static final Pattern BETWEEN =
            Phrases.beside(Generous.class, "rsvp.phrases").get("gaps");
    private static final int USUALLY_LATE = 15;
    private static final int LONGEST = 30;
    private static final Map<Kind, List<String>> WORDS = words();

    private Generous() {}

    /// A row of the table.
    private enum Kind {
        PLAIN,
        POLITE,
        LATE,
        AWAY,
        SENDS,
        FILLER
    }

    /// What was answered, and whether that is only meant for the bot where it was said to it alone
    /// or under the card.
    record Said(Wanted wanted, boolean polite) {}

    private static Map<Kind, List<String>> words() {
        var words = new EnumMap<Kind, List<String>>(Kind.class);
        for (var row : Tables.rows(Generous.class, "generous.tsv")) {
            words.put(
                    Kind.valueOf(row.getFirst().toUpperCase(Locale.ROOT)),
                    List.of(row.getLast().split(" ", -1)));
        }
        return words;
    }

    /// Only a message of which every word is known.
    static Optional<Said> read(String text) {
        String said = BETWEEN.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
        if (said.isEmpty() || said.length() > LONGEST) {
            return Optional.empty();
        }
        return kind(said)
                .map(kind ->
                        switch (kind) {
                            case PLAIN -> new Said(new Wanted.Come(), false);
                            case POLITE, FILLER -> new Said(new Wanted.Come(), true);
                            case LATE -> new Said(new Wanted.ComeLate(USUALLY_LATE), false);
                            case AWAY -> new Said(new Wanted.StayAway("", ""), false);
                            case SENDS -> new Said(new Wanted.StayAway("", "派人来"), false);
                        });
    }

    /// The one kind of answer among the words; who does not come and sends somebody sends somebody.
    /// What only fills says nothing, unless it is polite.
    private static Optional<Kind> kind(String said) {
        return kinds(said, 0)
                .map(Generous::telling)
                .flatMap(kinds -> {
                    if (kinds.equals(Set.of(Kind.AWAY, Kind.SENDS))) {
                        return Optional.of(Kind.SENDS);
                    }
                    return kinds.isEmpty() && isPolite(said)
                            ? Optional.of(Kind.POLITE)
                            : Optional.of(kinds)
                                    .filter(one -> one.size() == 1)
                                    .map(one -> one.iterator().next());
                });
    }

    private static Set<Kind> telling(Set<Kind> all) {
        var telling = EnumSet.copyOf(all);
        telling.removeAll(Set.of(Kind.FILLER, Kind.POLITE));
        return telling;
    }

    private static boolean isPolite(String said) {
        return WORDS.getOrDefault(Kind.POLITE, List.of()).stream().anyMatch(said::contains);
    }

    /// The kinds of the words that the text from there on is made of, longer words tried first;
    /// empty if it is made of others.
    private static Optional<Set<Kind>> kinds(String said, int at) {
        if (at == said.length()) {
            return Optional.of(EnumSet.noneOf(Kind.class));
        }
        for (var word : words(said, at)) {
            var rest = kinds(said, at + word.length());
            if (rest.isPresent()) {
                rest.get().add(word.kind());
                return rest;
            }
        }
        return Optional.empty();
    }

    private record Word(Kind kind, int length) {}

    private static List<Word> words(String said, int at) {
        return WORDS.entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().stream()
                                .filter(word -> said.startsWith(word, at))
                                .map(word -> new Word(entry.getKey(), word.length())))
                .sorted(Comparator.comparingInt(Word::length).reversed())
                .toList();
    }
}
