package zutuan.bot.kernel.chinese.meaning;

import zutuan.bot.kernel.chinese.Normalized;
import zutuan.bot.kernel.chinese.Normalizer;
import zutuan.bot.kernel.chinese.intent.Card;
import zutuan.bot.kernel.chinese.intent.Danger;
import zutuan.bot.kernel.chinese.intent.Domain;
import zutuan.bot.kernel.chinese.intent.Judges;
import zutuan.bot.kernel.chinese.intent.Masks;
import zutuan.bot.kernel.chinese.intent.Ranking;
import zutuan.bot.kernel.chinese.intent.Wording;
import zutuan.bot.kernel.chinese.slot.SlotReader;

/// Understands one message: normal form, fixed grammar, slots, intents, domain, decision.
/// Thread-safe; never fails on any text.
public final class MeaningReader implements Meanings {
    private final Judges judges;
    private final Vocabulary vocabulary;
    private final Thresholds thresholds;

    /// What an installation knows: the names in its messages, how to find slots, and what its
    /// commands can be typed as.
    public record Vocabulary(Masks masks, SlotReader slots, FixedGrammar grammar) {}

    public MeaningReader(Judges judges, Vocabulary vocabulary, Thresholds thresholds) {
        this.judges = judges;
        this.vocabulary = vocabulary;
        this.thresholds = thresholds;
    }

    @Override
    public Domain about(String problem) {
        var wording = Wording.of(Normalizer.normalize(problem), vocabulary.masks(), Card.NONE);
        return judges.domains().told(wording);
    }

    @Override
    public Danger danger(String problem) {
        return judges.dangers().told(Normalizer.normalize(problem));
    }

    private Danger danger(Normalized message, Context context, Genre genre) {
        if (context.addressed()) {
            return judges.dangers().told(message);
        }
        return genre.ofDanger()
                .map(form -> judges.dangers().overheard(message, form))
                .orElse(Danger.NONE);
    }

    @Override
    public Understanding read(String text, Context context) {
        Normalized message = Normalizer.normalize(text);
        var slots = vocabulary.slots().read(message, context.now());
        var wording = Wording.of(message, vocabulary.masks(), context.card());
        var exact = vocabulary.grammar().match(text, context);
        if (exact.isPresent()) {
            var certain = Ranking.certain(exact.get());
            var domain = judges.domains().read(wording, certain);
            return new Understanding(
                    text, Decision.RUN, certain, domain, Danger.NONE, Genre.PLAIN, slots);
        }
        var ranking = judges.intents().score(wording);
        var domain = judges.domains().read(wording, ranking);
        var genre = context.addressed() ? Genre.PLAIN : GenreReader.read(message.text());
        var danger = danger(message, context, genre);
        var draft = new Understanding(text, Decision.SILENT, ranking, domain, danger, genre, slots);
        boolean wordless = wording.text().codePoints().noneMatch(Character::isIdeographic);
        boolean silent = genre != Genre.PLAIN || (wordless && !context.addressed());
        return silent ? draft : draft.decided(DecisionRule.decide(draft, context, thresholds));
    }
}
