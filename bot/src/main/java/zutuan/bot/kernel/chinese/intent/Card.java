package zutuan.bot.kernel.chinese.intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the message replies to: a card of the bot about a kind of thing, or none. The kinds that
/// the models know, and the intents that replies to them mostly have, are a table; its order is
/// part of a trained model.
///
/// @param place its place in the models
public record Card(int place, String code, Set<Intent> usual) {
    private static final List<Card> ALL = read(Resources.lines("cards.tsv"));

    public static final Card NONE = ALL.getFirst();

    public Card {
        usual = Set.copyOf(usual);
    }

    private static List<Card> read(List<String> lines) {
        var cards = new ArrayList<>(List.of(new Card(0, "", Set.of())));
        for (var line : lines) {
            var columns = line.split("\t", -1);
            cards.add(new Card(cards.size(), columns[0], intents(columns[1])));
        }
        return List.copyOf(cards);
    }

    private static Set<Intent> intents(String labels) {
        return Arrays.stream(labels.split(" ", -1))
                .map(label -> Intent.labelled(label).orElseThrow())
                .collect(Collectors.toSet());
    }

    public boolean isNone() {
        return place == 0;
    }

    /// The first is none.
    public static List<Card> all() {
        return ALL;
    }

    public static Optional<Card> of(String code) {
        return ALL.stream().filter(card -> card.code.equals(code)).findFirst();
    }
}
