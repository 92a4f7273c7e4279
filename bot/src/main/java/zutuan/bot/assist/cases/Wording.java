package zutuan.bot.assist.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import zutuan.bot.kernel.chinese.Normalizer;
import zutuan.bot.kernel.chinese.Tables;
import zutuan.bot.kernel.chinese.similar.Synonyms;
import zutuan.bot.kernel.chinese.similar.Terms;

/// What a description of trouble says, made ready to be compared: the kinds it names, its terms,
/// and which of them tell that something is wrong – not where on the body, at what age, in which
/// month. `offTopic` where it speaks of trade, papers or how a thing is done. Pure.
record Wording(Set<String> kinds, Terms terms, Set<Integer> telling, boolean offTopic) {
    private static final Kinds KINDS = Kinds.SHIPPED;
    private static final WordList FILLERS = WordList.table("fillers.txt");
    private static final WordList TRADE = WordList.table("trade.txt");
    private static final WordList PARTS = WordList.table("parts.txt");
    private static final String LETTERS =
            String.join("", Tables.lines(Wording.class, "letters.txt"));
    private static final int SIGNS = Tables.lines(Wording.class, "signs.txt").size();
    private static final Synonyms LAY = lay();

    private static Synonyms lay() {
        var lines = new ArrayList<>(Tables.lines(Wording.class, "signs.txt"));
        lines.addAll(Tables.lines(Wording.class, "parts.txt"));
        return Synonyms.of(lines);
    }

    static Wording of(String words) {
        String said = Normalizer.normalize(words).text();
        String rest = KINDS.without(FILLERS.outOf(said)).replaceAll("[0-9]+", " ");
        var telling = new HashSet<Integer>();
        for (int term : Terms.of(PARTS.outOf(rest), LAY).keys()) {
            telling.add(term);
        }
        return new Wording(KINDS.in(said), Terms.of(rest, LAY), telling, TRADE.occursIn(said));
    }

    /// The terms of a text of a case.
    static Terms terms(String text) {
        return Terms.of(KINDS.without(text), LAY);
    }

    /// What a term counts: words of which farmers have many tell most, single letters little.
    static double weight(int term) {
        if (Terms.isGroup(term)) {
            return 2;
        }
        if (Terms.isPair(term)) {
            return (isTelling(term >>> 16) ? 0.5 : 0) + (isTelling(term & 0xFFFF) ? 0.5 : 0);
        }
        return isTelling(term) ? 0.25 : 0;
    }

    private static boolean isTelling(int letter) {
        return LETTERS.indexOf(letter) < 0;
    }

    /// Whether a term is a group of words that name something wrong.
    static boolean isSign(int term) {
        return Terms.isGroup(term) && (term & 0xFFFF) < SIGNS;
    }
}
