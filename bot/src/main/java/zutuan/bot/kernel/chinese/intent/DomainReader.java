package zutuan.bot.kernel.chinese.intent;

/// Says which field of work a message belongs to: what a linear model thinks, helped by words that
/// mostly belong to one field. Thread-safe.
public final class DomainReader {
    /// What one such word counts, in units of the model's log probability; a word of one character
    /// is often part of something else.
    private static final double WORD = 1.5;

    private static final double CHARACTER = 0.3;

    private final LinearModel model;

    DomainReader(LinearModel model) {
        this.model = model;
    }

    public Domain read(Wording wording) {
        double[] votes = model.probabilities(Traits.of(new Wording(wording.text(), Card.NONE)));
        for (int one = 0; one < votes.length; one++) {
            votes[one] = Math.log(votes[one] + 1e-9);
        }
        for (var found : WordClasses.shipped().find(wording.text())) {
            double counts = found.end() - found.start() == 1 ? CHARACTER : WORD;
            found.classes().stream()
                    .map(WordClasses.WordClass::domain)
                    .filter(domain -> domain != Domain.UNCLEAR)
                    .distinct()
                    .forEach(domain -> votes[domain.ordinal()] += counts);
        }
        int best = 0;
        for (int one = 1; one < votes.length; one++) {
            best = votes[one] > votes[best] ? one : best;
        }
        return Domain.values()[best];
    }
}
