package zutuan.bot.kernel.chinese.intent;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import zutuan.bot.kernel.chinese.Normalizer;
import zutuan.bot.kernel.chinese.Sentences;

/// What the points of sentences say of intents and domains.
public record Heads(Head intents, Head domains) {
    /// Learned from the corpus. Every sentence must have a point.
    public static Heads trainedOn(List<Example> examples, Sentences sentences) {
        var intents = new ArrayList<HeadTrainer.Lesson>();
        var domains = new ArrayList<HeadTrainer.Lesson>();
        for (var example : examples) {
            String said = Wording.beginning(Normalizer.normalize(example.text()).text());
            var point = sentences.point(said).orElseThrow(() -> new IllegalStateException(said));
            intents.add(
                    new HeadTrainer.Lesson(
                            Head.input(point, example.card()), example.intent().place(), 1));
            domains.add(
                    new HeadTrainer.Lesson(
                            Head.input(point, Card.NONE),
                            example.domain().place(),
                            Training.weight(example)));
        }
        return new Heads(
                HeadTrainer.train(intents, Intent.values().length),
                HeadTrainer.train(domains, Domain.values().length));
    }

    public void write(DataOutputStream out) throws IOException {
        intents.write(out);
        domains.write(out);
    }

    static Heads read(DataInputStream in) throws IOException {
        return new Heads(Head.read(in), Head.read(in));
    }
}
