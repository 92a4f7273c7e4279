package zutuan.bot.kernel.chinese.intent;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// Says which field of work a message belongs to: what a linear model thinks, helped by words that
/// mostly belong to one field. Thread-safe.
public final class DomainReader {
    /// What one such word counts, in units of the model's log probability; a word of one character
    /// is often part of something else.
    private static final double WORD = 1.5;

    private static final double CHARACTER = 0.3;

    private final LinearModel model;
    private final SecondOpinion second;

    DomainReader(LinearModel model) {
        this(model, SecondOpinion.NONE);
    }

    private DomainReader(LinearModel model, SecondOpinion second) {
        this.model = model;
        this.second = second;
    }

    DomainReader with(SecondOpinion other) {
        return new DomainReader(model, other);
    }

    public Domain read(Wording wording) {
        var votes = votes(wording);
        for (var found : WordClasses.shipped().find(wording.text())) {
            double counts = found.end() - found.start() == 1 ? CHARACTER : WORD;
            found.classes().stream()
                    .map(WordClasses.WordClass::domain)
                    .filter(domain -> domain != Domain.UNCLEAR)
                    .distinct()
                    .forEach(domain -> votes.merge(domain, counts, Double::sum));
        }
        return Collections.max(votes.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    private Map<Domain, Double> votes(Wording wording) {
        var alone = wording.replyingTo(Card.NONE);
        double[] probabilities = second.on(alone, model.probabilities(Traits.of(alone)));
        var votes = new EnumMap<Domain, Double>(Domain.class);
        int at = 0;
        for (var domain : Domain.values()) {
            votes.put(domain, Math.log(probabilities[at] + 1e-9));
            at++;
        }
        return votes;
    }
}
