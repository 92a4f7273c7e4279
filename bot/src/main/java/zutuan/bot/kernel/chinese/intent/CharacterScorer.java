package zutuan.bot.kernel.chinese.intent;

import java.util.Map;
import java.util.Set;

/// The pure-Java scorer: a linear model over characters and word classes, a second opinion if there
/// is one, and what a card lets expect.
public final class CharacterScorer implements IntentScorer {
    /// What is not usual for a card is this much less likely than the model says.
    private static final double UNUSUAL = 0.1;

    private static final Map<Card, Set<Intent>> USUAL =
            Map.of(
                    Card.ISSUE,
                    Set.of(
                            Intent.CLAIM_ISSUE,
                            Intent.PROGRESS_ISSUE,
                            Intent.CLOSE_ISSUE,
                            Intent.LIST_ISSUES),
                    Card.MEETING,
                    Set.of(Intent.RSVP, Intent.CANCEL_MEETING, Intent.RESCHEDULE_MEETING),
                    Card.HELP,
                    Set.of(Intent.ACCEPT_TECH, Intent.ASK_TECH, Intent.CLOSE_TECH),
                    Card.MATCH,
                    Set.of(Intent.POST_SUPPLY, Intent.POST_NEED, Intent.QUERY_MATCH));
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

    /// The intents that a reply to this card mostly has.
    static Set<Intent> usual(Card card) {
        return USUAL.getOrDefault(card, Set.of());
    }

    @Override
    public Ranking score(Wording wording) {
        double[] probabilities = second.on(wording, model.probabilities(Traits.of(wording)));
        if (wording.card() != Card.NONE) {
            expect(wording.card(), probabilities);
        }
        return Ranking.of(probabilities);
    }

    private static void expect(Card card, double[] probabilities) {
        double total = 0;
        for (var intent : Intent.values()) {
            if (!usual(card).contains(intent) && !ANYWHERE.contains(intent)) {
                probabilities[intent.place()] *= UNUSUAL;
            }
            total += probabilities[intent.place()];
        }
        for (int one = 0; one < probabilities.length; one++) {
            probabilities[one] /= total;
        }
    }
}
