package zutuan.bot.kernel.talk;

/// What a command makes of what was said.
public sealed interface Reading<C> {
    /// It is this command, complete.
    record Understood<C>(C command) implements Reading<C> {}

    /// It is this command, but the member has to be asked something first.
    record Asks<C>(Answer answer) implements Reading<C> {}

    /// It is another command, or none.
    record NotMine<C>() implements Reading<C> {}
}
