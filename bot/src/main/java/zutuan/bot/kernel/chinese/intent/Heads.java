package zutuan.bot.kernel.chinese.intent;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import zutuan.bot.kernel.chinese.Sentences;

/// What the points of sentences say of intents and domains.
public record Heads(LinearModel intents, LinearModel domains) {
    /// Points are few and dense beside characters; they take longer to learn.
    private static final int ROUNDS = 30;

    /// Learned from examples. Every sentence must have a point.
    public static Heads trainedOn(List<Example> examples, Sentences sentences) {
        var masks = Example.masks();
        var intents = new ArrayList<Trainer.Lesson>();
        var domains = new ArrayList<Trainer.Lesson>();
        for (var example : examples) {
            String said = Training.wording(example, masks).said();
            var point = sentences.point(said).orElseThrow(() -> new IllegalStateException(said));
            intents.add(
                    new Trainer.Lesson(
                            Traits.of(point, example.card()), example.intent().place(), 1));
            if (example.intent() != Intent.CHITCHAT) {
                domains.add(
                        new Trainer.Lesson(
                                Traits.of(point, Card.NONE),
                                example.domain().place(),
                                Training.weight(example)));
            }
        }
        return new Heads(
                Trainer.train(intents, Intent.values().length, ROUNDS),
                Trainer.train(domains, Domain.values().length, ROUNDS));
    }

    public void write(DataOutputStream out) throws IOException {
        intents.write(out);
        domains.write(out);
    }

    static Heads read(DataInputStream in) throws IOException {
        return new Heads(LinearModel.read(in), LinearModel.read(in));
    }
}
