package zutuan.bot.kernel.talk;

import java.util.Optional;

/// Runs a typed form in a member's turn, for commands that lead to other commands.
@FunctionalInterface
public interface Relay {
    Optional<Answer> run(Turn turn, String typed);
}
