package zutuan.bot.kernel.chinese.meaning;

import zutuan.bot.kernel.chinese.intent.Danger;
import zutuan.bot.kernel.chinese.intent.Domain;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.chinese.intent.Ranking;
import zutuan.bot.kernel.chinese.slot.Slots;

/// What the bot makes of a message. `text` is the message as it was typed; `genre` is looked at
/// only where nobody addressed the bot.
public record Understanding(
        String text,
        Decision decision,
        Ranking ranking,
        Domain domain,
        Danger danger,
        Genre genre,
        Slots slots) {
    /// The same, to be treated otherwise.
    public Understanding decided(Decision other) {
        return new Understanding(text, other, ranking, domain, danger, genre, slots);
    }

    /// The likeliest intent.
    public Intent intent() {
        return ranking.best().intent();
    }
}
