package zutuan.bot.kernel.talk;

import java.util.List;
import zutuan.bot.kernel.chinese.intent.Danger;
import zutuan.bot.kernel.chinese.intent.DangerWords;
import zutuan.bot.kernel.chinese.intent.Domain;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.chinese.intent.Peril;
import zutuan.bot.kernel.chinese.intent.Ranking;
import zutuan.bot.kernel.chinese.meaning.Context;
import zutuan.bot.kernel.chinese.meaning.Decision;
import zutuan.bot.kernel.chinese.meaning.Genre;
import zutuan.bot.kernel.chinese.meaning.Meanings;
import zutuan.bot.kernel.chinese.meaning.Understanding;
import zutuan.bot.kernel.chinese.slot.Slots;

/// Meanings without a trained model: danger by plain words, nothing else.
public final class WordsAlone implements Meanings {
    private static final Slots NOTHING =
            new Slots(
                    List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                    "");

    @Override
    public Understanding read(String text, Context context) {
        return new Understanding(
                text,
                Decision.SILENT,
                Ranking.certain(Intent.CHITCHAT),
                Domain.UNCLEAR,
                danger(text),
                Genre.PLAIN,
                NOTHING);
    }

    @Override
    public Domain about(String problem) {
        return Domain.UNCLEAR;
    }

    @Override
    public Danger danger(String problem) {
        return DangerWords.in(problem) ? new Danger(1, Peril.CUT_OFF, false) : Danger.NONE;
    }
}
