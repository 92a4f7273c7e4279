package zutuan.bot.kernel.chinese.meaning;

import java.util.EnumMap;
import java.util.Map;
import zutuan.bot.kernel.chinese.intent.Intent;

/// How sure the bot must be. All are probabilities between 0 and 1.
///
/// `act` is what an intent needs to be drafted, or run if it only shows something; `ask` what the
/// likeliest intent needs to be offered to one who addressed the bot; `interrupt` what it needs to
/// be offered to a group that did not; `chatter` is the greatest probability of chatter at which
/// the bot speaks to a group unasked.
public record Thresholds(Map<Intent, Double> act, double ask, double interrupt, double chatter) {
    private static final double SURE = 0.85;
    private static final Map<Intent, Double> ACT = usual();

    public Thresholds {
        act = Map.copyOf(act);
    }

    public static Thresholds usual(Map<Intent, Double> act) {
        return new Thresholds(act, 0.3, 0.65, 0.2);
    }

    public static Thresholds standard() {
        return usual(ACT);
    }

    private static Map<Intent, Double> usual() {
        var act = new EnumMap<Intent, Double>(Intent.class);
        for (var intent : Intent.values()) {
            boolean never =
                    switch (intent.effect()) {
                        case READS, CREATES, CHANGES -> false;
                        case ENDS, NONE -> true;
                    };
            act.put(intent, never ? 1.0 : SURE);
        }
        return act;
    }

    public double act(Intent intent) {
        return act.getOrDefault(intent, 1.0);
    }
}
