package zutuan.bot.kernel.chinese.intent;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import zutuan.bot.kernel.chinese.Normalized;

/// Says whether a message tells of danger here and now, and of which: what a linear model thinks
/// that has learned from as many sentences that only sound alike. Words that speak of danger are a
/// second opinion that can raise its probability, never lower it. Thread-safe.
public final class DangerReader {
    private static final int LONGEST = 160;
    private static final int DANGER = 1;

    /// What such words count, in units of the model's logits; and where nothing hints at another
    /// time or place.
    private static final double WORDS = 0.5;

    private static final double PLAIN_WORDS = 2.5;

    /// What plain words count more where somebody tells the bot, who would not speak to it of
    /// nothing: 煤气中毒,两个人送医院了 is no talk among neighbours then.
    private static final double TOLD_WORDS = 3;

    private static final double PLAIN = 0.5;

    private static final Pattern CLAUSES = Pattern.compile("[,。!?;、:\\s]+");
    private static final int SHORTEST = 4;

    /// Measured by writers held back: at less, talk is taken for danger sooner than cries are
    /// heard.
    private static final double SURE = 0.97;

    /// What a message looks like, whatever its words are about.
    public enum Form {
        PLAIN(0),
        /// A tale, a list or an office's report, which danger is told in too.
        TALE(-1),
        /// With a head, or passed on: it has to be plain that it is danger here and now.
        PUBLISHED(-3);

        private final double ease;

        Form(double ease) {
            this.ease = ease;
        }
    }

    private final LinearModel dangers;
    private final LinearModel perils;

    DangerReader(LinearModel dangers, LinearModel perils) {
        this.dangers = dangers;
        this.perils = perils;
    }

    /// Of what people say to each other.
    public Danger overheard(Normalized message, Form form) {
        return read(beginning(message.text()), form.ease);
    }

    /// Of what somebody tells the bot, or reports.
    public Danger told(Normalized message) {
        String said = beginning(message.text());
        return read(said, Form.PLAIN.ease + (arePlain(said) ? TOLD_WORDS : 0));
    }

    private static boolean arePlain(String said) {
        return DangerWords.in(said) && !Hints.shipped().areOfElsewhere(said);
    }

    private Danger read(String said, double ease) {
        if (said.codePoints().noneMatch(Character::isIdeographic)) {
            return Danger.NONE;
        }
        var traits = Traits.ofDanger(said);
        double raised = Odds.raised(probability(said, traits), words(said) + ease);
        double[] kinds = perils.probabilities(traits);
        var peril = likeliest(kinds);
        if (peril == Peril.EPIDEMIC && kinds[peril.place()] < PLAIN) {
            // What is not plainly one must not be kept from those who would help.
            kinds[peril.place()] = 0;
            peril = likeliest(kinds);
        }
        return DangerWords.animalsArePoisoned(said)
                ? new Danger(raised, Peril.EPIDEMIC, true)
                : new Danger(raised, peril, sameCall(peril, kinds) >= PLAIN);
    }

    /// A clause that surely tells of danger outweighs half of what is said beside it: 火烧到堂屋了 is no
    /// less true because somebody asks when the engine will be there.
    private double probability(String said, Traits traits) {
        double whole = dangers.probabilities(traits)[DANGER];
        double clause =
                CLAUSES.splitAsStream(said)
                        .filter(part -> part.length() >= SHORTEST)
                        .mapToDouble(part -> dangers.probabilities(Traits.ofDanger(part))[DANGER])
                        .max()
                        .orElse(0);
        return clause < SURE || clause < whole ? whole : Odds.between(whole, clause);
    }

    private static Peril likeliest(double[] kinds) {
        return Collections.max(
                List.of(Peril.values()), Comparator.comparingDouble(peril -> kinds[peril.place()]));
    }

    /// How probable it is that whoever has to be called first for this one is the right one.
    private static double sameCall(Peril likeliest, double[] kinds) {
        double sum = 0;
        for (var peril : Peril.values()) {
            boolean same =
                    peril == likeliest
                            || peril.hotlines().stream()
                                    .limit(1)
                                    .anyMatch(likeliest.hotlines()::contains);
            sum += same ? kinds[peril.place()] : 0;
        }
        return sum;
    }

    private static double words(String said) {
        if (!DangerWords.in(said)) {
            return 0;
        }
        return Hints.shipped().areOfElsewhere(said) ? WORDS : PLAIN_WORDS;
    }

    /// A long message is known by how it begins.
    static String beginning(String normal) {
        String bare = normal.strip();
        return bare.length() > LONGEST ? bare.substring(0, LONGEST) : bare;
    }
}
