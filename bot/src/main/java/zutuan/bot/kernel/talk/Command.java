package zutuan.bot.kernel.talk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.people.Permission;

/// Something a member can ask for. `C` holds what was understood.
public interface Command<C> {
    Manual manual();

    /// Pure: looks at nothing but what was heard.
    Reading<C> read(Heard heard);

    /// Acts in the turn's transaction. A refusal is an answer too.
    Answer run(C command, Turn turn);

    /// What it would do for a sentence of this meaning; empty if that is not its business. The
    /// typed form must be one that [#read] takes for this command.
    default Optional<Meant.Offer> offer(Meant meant) {
        return Optional.empty();
    }

    /// What a sentence that is taken for something else rather means, as this command sees by its
    /// own words; empty if it knows no better.
    default Optional<Intent> rather(Meant meant) {
        return Optional.empty();
    }

    /// What it does at once when somebody tells of danger here and now, whoever they tell it to;
    /// empty if that is not its business.
    default Optional<Answer> alarmed(Meant meant) {
        return Optional.empty();
    }

    /// What it does at once where these words are the answer that it waits for from who says them,
    /// as a reporter's to whether their problem is solved; empty if they are not.
    default Optional<Answer> awaited(Meant meant) {
        return Optional.empty();
    }

    /// How probable it has to be that somebody in a group meant this, to ask them alone although
    /// they said it to nobody; above 1 where the settings alone decide.
    default double asksUncalledFrom(String said) {
        return 2;
    }

    /// Whether pictures and files belong to it, also those that a member sent to the bot just
    /// before.
    default boolean takesMedia() {
        return false;
    }

    /// Whether it takes several numbers or labels at once by itself.
    default boolean takesSeveral() {
        return false;
    }

    /// News that its words tell: danger in it is answered beside the step. Empty for none.
    default String tells(C command) {
        return "";
    }

    /// Whether it reads only what no other command means.
    default boolean comesLast() {
        return false;
    }

    /// Whether what was understood turns out to be nothing for it, seen from what is kept; asked
    /// only of a command that comes last.
    default boolean isNothing(C command, Turn turn) {
        return false;
    }

    default String name() {
        return manual().name();
    }

    default String intent() {
        return manual().intent();
    }

    default String summary() {
        return manual().summary();
    }

    default List<String> examples() {
        return manual().examples();
    }

    default @Nullable Permission needs() {
        return manual().needs();
    }
}
