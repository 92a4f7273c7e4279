package zutuan.bot.kernel.talk.dialogue;

import java.util.List;
import java.util.Optional;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Feature;
import zutuan.bot.kernel.talk.Turn;

/// What follows when a member takes a message back: what it had led to here is forgotten without a
/// word, and the feature that acted on it answers.
public final class Recalls {
    private final List<Feature> features;
    private final Dialogues dialogues;
    private final Steps steps;

    public Recalls(List<Feature> features, Dialogues dialogues, Steps steps) {
        this.features = List.copyOf(features);
        this.dialogues = dialogues;
        this.steps = steps;
    }

    /// `source` names the message taken back, as [Turn#source] does.
    public Optional<Answer> recalled(Turn turn, String source) {
        dialogues.forget(turn, source);
        steps.forget(turn, source);
        return features.stream()
                .flatMap(feature -> feature.recalled(turn, source).stream())
                .findFirst();
    }
}
