package zutuan.bot.kernel.chinese.intent;

import java.util.Set;

/// The pure-Java scorer: a linear model over characters and word classes, a second opinion if there
/// is one, and what a card lets expect.
public final class CharacterScorer implements IntentScorer {
    /// What is not usual for a card is this much less likely than the model says.
    private static final double UNUSUAL = 0.1;

    private static final Set<Intent> ANYWHERE = Set.of(Intent.CHITCHAT, Intent.HELP_GREETING);

    private final LinearModel model;
    private final SecondOpinion second;

    CharacterScorer(LinearModel model) {
        this(model, SecondOpinion.NONE);
    }

    private CharacterScorer(LinearModel model, SecondOpinion second) {
        this.model = model;
        this.second = second;
    }

    CharacterScorer with(SecondOpinion other) {
        return new CharacterScorer(model, other);
    }

    @Override
    public Ranking score(Wording wording) {
        double[] probabilities = second.on(wording, model.probabilities(Traits.of(wording)));
        if (!wording.card().isNone()) {
            expect(wording.card(), probabilities);
        }
        return Ranking.of(probabilities);
    }

    private static void expect(Card card, double[] probabilities) {
        double total = 0;
        for (var intent : Intent.values()) {
            if (!card.usual().contains(intent) && !ANYWHERE.contains(intent)) {
                probabilities[intent.place()] *= UNUSUAL;
            }
            total += probabilities[intent.place()];
        }
        for (int one = 0; one < probabilities.length; one++) {
            probabilities[one] /= total;
        }
    }
}
