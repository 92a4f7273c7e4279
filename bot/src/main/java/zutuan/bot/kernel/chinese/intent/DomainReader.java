package zutuan.bot.kernel.chinese.intent;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// Says which field of work a message belongs to: what a linear model thinks, helped by words that
/// mostly belong to one field. Talk among people and greetings belong to none, whatever they speak
/// of: nobody has to do anything about them. Thread-safe.
public final class DomainReader {
    /// What one such word counts, in units of the model's log probability; a word of one character
    /// is often part of something else.
    private static final double WORD = 1;

    private static final double CHARACTER = 0.3;

    private final LinearModel model;
    private final SecondOpinion second;
    private final IntentScorer intents;

    DomainReader(LinearModel model, IntentScorer intents) {
        this(model, SecondOpinion.NONE, intents);
    }

    private DomainReader(LinearModel model, SecondOpinion second, IntentScorer intents) {
        this.model = model;
        this.second = second;
        this.intents = intents;
    }

    DomainReader with(SecondOpinion other, IntentScorer better) {
        return new DomainReader(model, other, better);
    }

    public Domain read(Wording wording) {
        return read(wording, intents.score(wording));
    }

    /// The domain of a message that wants this.
    public Domain read(Wording wording, Ranking wanted) {
        return read(wording, chatter(wanted));
    }

    /// The domain of what is surely no talk.
    public Domain told(Wording wording) {
        return read(wording, 0);
    }

    private Domain read(Wording wording, double chatter) {
        var votes = votes(wording, chatter);
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

    private static double chatter(Ranking wanted) {
        return wanted.probability(Intent.CHITCHAT) + wanted.probability(Intent.HELP_GREETING);
    }

    private Map<Domain, Double> votes(Wording wording, double chatter) {
        var alone = wording.replyingTo(Card.NONE);
        double[] probabilities = second.on(alone, model.probabilities(Traits.of(alone)));
        var votes = new EnumMap<Domain, Double>(Domain.class);
        for (var domain : Domain.values()) {
            double probability = probabilities[domain.place()] * (1 - chatter);
            probability += domain == Domain.UNCLEAR ? chatter : 0;
            votes.put(domain, Math.log(probability + 1e-9));
        }
        return votes;
    }
}
