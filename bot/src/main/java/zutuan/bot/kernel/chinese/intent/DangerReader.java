package zutuan.bot.kernel.chinese.intent;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import zutuan.bot.kernel.chinese.Normalized;

/// Says whether a message tells of danger here and now, and of which: what a linear model thinks
/// that has learned from as many sentences that only sound alike. Words that speak of danger are a
/// second opinion that can raise its probability, never lower it. Thread-safe.
public final class DangerReader {
    private static final int LONGEST = 160;
    private static final int DANGER = 1;

    /// What such words count, in units of the model's logits.
    private static final double WORDS = 1;

    private static final double PLAIN = 0.5;

    private final LinearModel dangers;
    private final LinearModel perils;

    DangerReader(LinearModel dangers, LinearModel perils) {
        this.dangers = dangers;
        this.perils = perils;
    }

    public Danger read(Normalized message) {
        return read(beginning(message.text()));
    }

    private Danger read(String said) {
        if (said.codePoints().noneMatch(Character::isIdeographic)) {
            return Danger.NONE;
        }
        var traits = Traits.ofDanger(said);
        double probability = dangers.probabilities(traits)[DANGER];
        double raised = DangerWords.in(said) ? raised(probability) : probability;
        double[] kinds = perils.probabilities(traits);
        var peril = likeliest(kinds);
        return new Danger(raised, peril, sameCall(peril, kinds) >= PLAIN);
    }

    private static Peril likeliest(double[] kinds) {
        return Collections.max(
                List.of(Peril.values()), Comparator.comparingDouble(peril -> kinds[peril.place()]));
    }

    /// How probable it is that whoever has to be called first for this one is the right one.
    private static double sameCall(Peril likeliest, double[] kinds) {
        double sum = 0;
        for (var peril : Peril.values()) {
            boolean same = peril == likeliest || peril.hotlines().stream().limit(1).anyMatch(likeliest.hotlines()::contains);
            sum += same ? kinds[peril.place()] : 0;
        }
        return sum;
    }

    private static double raised(double probability) {
        double odds = probability / (1 - probability + 1e-9) * Math.exp(WORDS);
        return odds / (1 + odds);
    }

    /// A long message is known by how it begins.
    static String beginning(String normal) {
        String bare = normal.strip();
        return bare.length() > LONGEST ? bare.substring(0, LONGEST) : bare;
    }
}
