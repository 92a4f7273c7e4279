package zutuan.bot.kernel.chinese.intent;

import zutuan.bot.kernel.chinese.Sentences;

/// Judges by characters and by the point of the sentence, each with the same weight; by characters
/// alone where there is no point. Together they were measured to be right more often than either.
final class SentenceScorer implements IntentScorer {
    private final CharacterScorer characters;
    private final Head head;
    private final Sentences sentences;

    SentenceScorer(CharacterScorer characters, Head head, Sentences sentences) {
        this.characters = characters;
        this.head = head;
        this.sentences = sentences;
    }

    @Override
    public Ranking score(Wording wording) {
        var model = characters.unexpecting(wording);
        var both =
                sentences
                        .point(wording.said())
                        .map(point -> head.probabilities(Head.input(point, wording.card())))
                        .map(other -> Head.agreed(model, other));
        return CharacterScorer.ranked(both.orElse(model), wording.card());
    }
}
