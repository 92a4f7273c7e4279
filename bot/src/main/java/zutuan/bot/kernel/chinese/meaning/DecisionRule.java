package zutuan.bot.kernel.chinese.meaning;

import java.util.Arrays;
import java.util.List;
import zutuan.bot.kernel.chinese.intent.Domain;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.chinese.intent.Ranking;
import zutuan.bot.kernel.chinese.intent.Ranking.Candidate;
import zutuan.bot.kernel.chinese.time.TimeExpression;

/// From probabilities to what is done. Which issue, meeting or request a change is about is not
/// asked here: whoever makes the draft looks it up and asks if there are two.
final class DecisionRule {
    private static final List<String> PLACES =
            List.of("地点", "地方", "线上", "楼", "村部", "会场", "视频", "集合点", "路线", "到");
    private static final int SHORTEST_MATTER = 10;

    private DecisionRule() {}

    static Decision decide(Understanding guess, Context context, Thresholds thresholds) {
        var best = guess.ranking().best();
        double chatter = guess.ranking().probability(Intent.CHITCHAT);
        if (best.intent() == Intent.CHITCHAT) {
            return Decision.SILENT;
        }
        boolean mayInterrupt =
                together(guess.ranking(), best) >= thresholds.interrupt()
                        && chatter <= thresholds.chatter();
        if (!context.addressed() && !mayInterrupt) {
            return Decision.SILENT;
        }
        if (best.probability() < thresholds.act(best.intent())) {
            return best.probability() >= thresholds.ask() ? Decision.ASK : Decision.SILENT;
        }
        return switch (best.intent().effect()) {
            case READS -> Decision.RUN;
            case CREATES, CHANGES -> isComplete(guess) ? Decision.DRAFT : Decision.ASK;
            case ENDS -> Decision.ASK;
            case NONE -> Decision.SILENT;
        };
    }

    /// Who tells of a problem is asked whose it is: it need not be sure whether the technicians' or
    /// the village's, only that it is one.
    private static double together(Ranking ranking, Candidate best) {
        return isMatter(best.intent())
                ? Arrays.stream(Intent.values())
                        .filter(DecisionRule::isMatter)
                        .mapToDouble(ranking::probability)
                        .sum()
                : best.probability();
    }

    private static boolean isMatter(Intent intent) {
        return intent.effect() == Intent.Effect.CREATES && intent.needs() == Intent.Needs.MATTER;
    }

    /// Whether a draft can be made without asking first.
    private static boolean isComplete(Understanding guess) {
        var times = guess.slots().times();
        if (times.stream().anyMatch(DecisionRule::mustBeAsked)) {
            return !isAboutTime(guess.intent());
        }
        return switch (guess.intent().needs()) {
            case DATE -> times.stream().anyMatch(DecisionRule::isDate);
            case DATE_OR_PLACE ->
                    times.stream().anyMatch(DecisionRule::isDate)
                            || PLACES.stream().anyMatch(guess.text()::contains);
            case MATTER ->
                    guess.domain() != Domain.UNCLEAR || guess.text().length() > SHORTEST_MATTER;
            case NOTHING -> true;
        };
    }

    private static boolean isAboutTime(Intent intent) {
        return switch (intent.needs()) {
            case DATE, DATE_OR_PLACE -> true;
            case MATTER, NOTHING -> false;
        };
    }

    private static boolean mustBeAsked(TimeExpression time) {
        return time instanceof TimeExpression.Vague || time instanceof TimeExpression.Invalid;
    }

    private static boolean isDate(TimeExpression time) {
        return !(time instanceof TimeExpression.Duration) && !mustBeAsked(time);
    }
}
