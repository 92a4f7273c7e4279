package zutuan.bot.kernel.chinese.meaning;

import zutuan.bot.kernel.chinese.intent.Domain;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.chinese.intent.Ranking;
import zutuan.bot.kernel.chinese.slot.Slots;

/// What the bot makes of a message. `text` is the message as it was typed.
public record Understanding(
        String text, Decision decision, Ranking ranking, Domain domain, Slots slots) {
    /// The likeliest intent.
    public Intent intent() {
        return ranking.best().intent();
    }
}
