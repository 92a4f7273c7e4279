package zutuan.bot.kernel.talk.intake;

import java.util.function.Function;
import zutuan.bot.kernel.chinese.meaning.Meanings;
import zutuan.bot.kernel.people.Roster;

/// How the bot takes in a message: what comes with it, and what its words mean in a workspace.
public record Senses(MediaKeeper attachments, Function<Roster, Meanings> meanings) {}
