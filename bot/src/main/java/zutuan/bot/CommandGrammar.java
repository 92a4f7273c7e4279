package zutuan.bot;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import zutuan.bot.kernel.chinese.Normalizer;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.chinese.meaning.Context;
import zutuan.bot.kernel.chinese.meaning.FixedGrammar;
import zutuan.bot.kernel.chinese.meaning.Meanings;
import zutuan.bot.kernel.event.Subject;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Reading;

/// The exact forms of the commands, asked of the commands themselves.
record CommandGrammar(
        List<Command<?>> commands, Member speaker, Roster roster, ZoneId zone, Meanings meanings)
        implements FixedGrammar {
    CommandGrammar {
        commands = List.copyOf(commands);
    }

    @Override
    public Optional<Intent> match(String text, Context context) {
        var heard = heard(text, context);
        return commands.stream()
                .filter(command -> !(command.read(heard) instanceof Reading.NotMine<?>))
                .findFirst()
                .flatMap(command -> Intent.labelled(command.intent()));
    }

    /// A card without a number is taken for number 1: which one it is changes nothing about the
    /// form.
    private Heard heard(String text, Context context) {
        var card = context.card();
        var subject = card.isNone() ? null : Subject.of(card.code(), 1);
        var now = context.now().atZone(zone).toInstant();
        return new Heard(
                Normalizer.normalize(text).text().strip(),
                subject,
                List.of(),
                new Heard.Speaker(speaker, roster, now, !context.addressed()),
                meanings);
    }
}
