package zutuan.bot.kernel.talk.route;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import zutuan.adapters.Inbound.Said;
import zutuan.bot.kernel.chinese.intent.Card;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.chinese.meaning.Context;
import zutuan.bot.kernel.chinese.slot.Slots;
import zutuan.bot.kernel.event.Subject;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Meant;
import zutuan.bot.kernel.talk.Turn;

/// Reads what members mean by sentences that no command means exactly.
///
/// What is said to the bot and cannot be understood alone may be about what the bot just spoke of,
/// if that is one thing: it is taken as a reply to that card.
record MeantReader(Function<Turn, Optional<Subject>> spokenOf, ZoneId zone) {
    /// What was likely meant: alone, or else in reply to what the bot spoke of last.
    Meant likeliest(Turn turn, Heard heard) {
        var alone = meant(turn, heard);
        boolean unnamed = changes(alone.intent()) && !alone.saysNumber();
        if (!alone.addressed() || heard.subject() != null || (isSure(alone) && !unnamed)) {
            return alone;
        }
        return spokenOf.apply(turn)
                .map(subject -> meant(turn, heard.about(subject)))
                .filter(there ->
                        isSure(there)
                                || (changes(there.intent()) && there.intent() == alone.intent()))
                .map(Meant::drafted)
                .orElse(alone);
    }

    static boolean isSure(Meant meant) {
        return switch (meant.understanding().decision()) {
            case RUN, DRAFT -> true;
            case ASK, SILENT -> false;
        };
    }

    /// What is meant by the words alone.
    Meant meant(Turn turn, Heard heard) {
        var context = context(turn.said(), heard);
        var meaning = heard.meanings().read(heard.text(), context);
        return new Meant(meaning.intent(), meaning, heard, context.addressed(), turn);
    }

    /// Reads ahead what will be asked.
    void read(Said said, Heard heard) {
        heard.meanings().read(heard.text(), context(said, heard));
    }

    private Context context(Said said, Heard heard) {
        boolean chatter = heard.speaker().inGroup() && !said.mentionsBot();
        var now = LocalDateTime.ofInstant(heard.speaker().now(), zone);
        return new Context(now, card(heard), !chatter || heard.subject() != null);
    }

    private static Card card(Heard heard) {
        var subject = heard.subject();
        return subject == null ? Card.NONE : Card.of(subject.kind()).orElse(Card.NONE);
    }

    /// What is read from words.
    Slots slots(Turn turn, Heard heard) {
        return heard.meanings().read(heard.text(), context(turn.said(), heard)).slots();
    }

    static boolean changes(Intent intent) {
        return switch (intent.effect()) {
            case CHANGES, ENDS -> true;
            case READS, CREATES, NONE -> false;
        };
    }
}
