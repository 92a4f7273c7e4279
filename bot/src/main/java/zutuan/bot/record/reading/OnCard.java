package zutuan.bot.record.reading;

import java.util.Optional;
import zutuan.bot.kernel.chinese.amend.Leads;
import zutuan.bot.kernel.talk.Heard;

/// 改 … without a number, of what was just shown; `slip` if it says what was wrong beside what is
/// right: 改成35人，刚才写错了. Pure.
public record OnCard(long number, String words, boolean slip) {
    private static final String VERB = "改";

    /// Of a card of this kind, if one was replied to.
    public static Optional<OnCard> of(Heard heard, String kind) {
        var card = heard.numberOf(kind);
        if (card == null || !heard.bare().startsWith(VERB)) {
            return Optional.empty();
        }
        String rest = heard.bare().replaceFirst("^改[成为]?[\\s:,]*", "");
        var leads = Leads.cut(rest);
        boolean slip = leads.found() && !leads.words().isEmpty();
        return Optional.of(new OnCard(card, slip ? leads.words() : rest, slip));
    }
}
