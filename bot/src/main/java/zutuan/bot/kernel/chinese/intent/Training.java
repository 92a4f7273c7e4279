package zutuan.bot.kernel.chinese.intent;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import zutuan.bot.kernel.chinese.Normalizer;

/// Makes the models out of examples; as a program, writes those of the corpus to the file named.
public final class Training {
    /// How much an example counts again as a reply to the card it could have been a reply to.
    private static final float AS_REPLY = 0.1f;

    /// Measured by examples held back: more teach next to nothing. Domains learn all in fewer.
    private static final int INTENT_ROUNDS = 16;

    /// A problem is nearer to it, and mostly can wait; those that sound like danger are left out.
    private static final float PROBLEM = 0.6f;

    /// What is far from danger teaches little about it, and there is much of it.
    private static final float HARMLESS = 0.4f;

    private static final int DANGER_ROUNDS = 10;
    private static final int PERIL_ROUNDS = 16;
    private static final int DANGER_MODELS = 5;

    private Training() {}

    public static void main(String[] args) throws IOException {
        var file = Path.of(args[0]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (var out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            var examples = Example.corpus();
            intents(examples).write(out);
            domains(examples).write(out);
            var dangers = DangerExample.corpus();
            dangers(dangers, examples).write(out);
            perils(dangers).write(out);
        }
    }

    static LinearModel intents(List<Example> examples) {
        var masks = Example.masks();
        var lessons = new ArrayList<Trainer.Lesson>();
        for (var example : examples) {
            int label = example.intent().place();
            var wording = wording(example, masks);
            lessons.add(new Trainer.Lesson(Traits.of(wording), label, 1));
            if (example.card().isNone()) {
                replies(example.intent()).forEach(card -> lessons.add(reply(wording, card, label)));
            }
        }
        return Trainer.train(lessons, Intent.values().length, INTENT_ROUNDS);
    }

    private static Trainer.Lesson reply(Wording wording, Card card, int label) {
        return new Trainer.Lesson(Traits.of(wording.replyingTo(card)), label, AS_REPLY);
    }

    private static List<Card> replies(Intent intent) {
        return Card.all().stream().filter(card -> card.usual().contains(intent)).toList();
    }

    static LinearModel domains(List<Example> examples) {
        var masks = Example.masks();
        var lessons =
                examples.stream()
                        .filter(example -> example.intent() != Intent.CHITCHAT)
                        .map(example ->
                                new Trainer.Lesson(
                                        Traits.of(wording(example, masks).replyingTo(Card.NONE)),
                                        example.domain().place(),
                                        weight(example)))
                        .toList();
        return Trainer.train(lessons, Domain.values().length);
    }

    private static boolean isProblem(Example example) {
        return example.intent() == Intent.REPORT_ISSUE || example.intent() == Intent.ASK_TECH;
    }

    /// Of two classes: none, and danger. What people say else is `harmless`.
    static LinearModel dangers(List<DangerExample> examples, List<Example> harmless) {
        var lessons = new ArrayList<Trainer.Lesson>();
        examples.forEach(
                example -> lessons.add(lesson(example.text(), example.peril() == null ? 0 : 1, 1)));
        harmless.stream()
                .filter(example -> !isProblem(example) || !DangerWords.in(example.text()))
                .forEach(example ->
                        lessons.add(
                                lesson(
                                        example.text(),
                                        0,
                                        isProblem(example) ? PROBLEM : HARMLESS)));
        return Trainer.mean(lessons, 2, DANGER_ROUNDS, DANGER_MODELS);
    }

    /// Which danger, told by somebody who surely tells of one.
    static LinearModel perils(List<DangerExample> examples) {
        var lessons = new ArrayList<Trainer.Lesson>();
        for (var example : examples) {
            var peril = example.peril();
            if (peril != null) {
                String said = said(example.text());
                lessons.add(new Trainer.Lesson(Traits.ofPeril(said), peril.place(), 1));
            }
        }
        return Trainer.train(lessons, Peril.values().length, PERIL_ROUNDS);
    }

    private static Trainer.Lesson lesson(String text, int label, float weight) {
        return new Trainer.Lesson(Traits.ofDanger(said(text)), label, weight);
    }

    private static String said(String text) {
        return DangerReader.beginning(Normalizer.normalize(text).text());
    }

    /// Half of what is said has no domain; unweighted it would teach to see none.
    static float weight(Example example) {
        return example.domain() == Domain.UNCLEAR ? 0.5f : 1;
    }

    static Wording wording(Example example, Masks masks) {
        return Wording.of(Normalizer.normalize(example.text()), masks, example.card());
    }
}
