package zutuan.bot.assist.model;

/// Why a step is not taken.
public sealed interface Refusal {
    /// Somebody has it already.
    record Taken(HelpState.Hand hand) implements Refusal {}

    /// Nobody has it yet.
    record NotTaken() implements Refusal {}

    /// Whose it is not.
    record NotYours() implements Refusal {}

    /// It is solved.
    record Over() implements Refusal {}

    record Dropped(String reason) implements Refusal {}
}
