package zutuan.bot.kernel.chinese.intent;

/// Says how likely each intent is. Implementations are thread-safe and never fail on any text.
public interface IntentScorer {
    Ranking score(Wording wording);
}
