package zutuan.bot.kernel.talk.route;

import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Reading;
import zutuan.bot.kernel.talk.Turn;

/// A command and what it makes of what was heard.
record Read<C>(Command<C> command, Reading<C> reading) {
    /// Whether it is for the command after all.
    boolean isMeant(Turn turn) {
        return !command.comesLast()
                || !(reading instanceof Reading.Understood<C>(var understood))
                || !command.isNothing(understood, turn);
    }

    /// See [Command#tells].
    String tells() {
        return reading instanceof Reading.Understood<C>(var understood)
                ? command.tells(understood)
                : "";
    }

    /// Null if the words are none of the command's.
    static <C> @Nullable Read<C> of(Command<C> command, Heard heard) {
        var reading = command.read(heard);
        return reading instanceof Reading.NotMine<C> ? null : new Read<>(command, reading);
    }
}
