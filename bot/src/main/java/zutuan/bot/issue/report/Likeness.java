package zutuan.bot.issue.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zutuan.bot.issue.model.Told;
import zutuan.bot.kernel.chinese.similar.SimilarTexts;
import zutuan.bot.kernel.chinese.similar.SimilarTexts.Match;

/// How alike the words of some issues are to a report's, as a share of what the report scores
/// against itself: 1 for the same words, 0 for none in common. Pure.
final class Likeness {
    /// From here on two texts tell of the same kind of thing.
    static final double ALIKE = 0.2;

    private static final String ITSELF = "";

    private Likeness() {}

    /// The share by number; issues without a word in common are left out.
    static Map<Long, Double> of(String said, List<Told> others) {
        var texts = new SimilarTexts();
        texts.put(ITSELF, said);
        others.forEach(other -> texts.put(Long.toString(other.number()), other.said()));
        var found = texts.search(said, others.size() + 1);
        double own =
                found.stream()
                        .filter(match -> match.key().equals(ITSELF))
                        .mapToDouble(Match::score)
                        .findFirst()
                        .orElse(1);
        var shares = new HashMap<Long, Double>();
        found.stream()
                .filter(match -> !match.key().equals(ITSELF))
                .forEach(match -> shares.put(Long.valueOf(match.key()), match.score() / own));
        return shares;
    }
}
