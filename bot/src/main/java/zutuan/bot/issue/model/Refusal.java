package zutuan.bot.issue.model;

import java.time.Instant;

/// Why a step on an issue cannot be taken.
public sealed interface Refusal {
    /// Somebody leads it already.
    record Led(String leadId, Instant since) implements Refusal {}

    /// The lead need not do this.
    record Leads() implements Refusal {}

    /// Assists already.
    record Assists() implements Refusal {}

    /// Nobody leads it yet.
    record NotClaimed() implements Refusal {}

    /// It waits for the reporter's word.
    record AwaitsReporter() implements Refusal {}

    /// Nobody has asked to close it.
    record NotAsked() implements Refusal {}

    /// It is closed.
    record Over() implements Refusal {}

    /// It goes on under another number.
    record MergedInto(long number) implements Refusal {}

    /// It was withdrawn.
    record Dropped() implements Refusal {}

    /// It is in somebody else's hands.
    record NotYours() implements Refusal {}

    /// Its deadline has passed, so that no more time can be asked for.
    record TooLate() implements OnCourse {}

    /// More time has been asked for already, or nobody has asked.
    record ExtensionAsked(Instant until) implements OnCourse {}

    record NoExtension() implements OnCourse {}

    /// It is at this level already.
    record Escalated(Course.Level level) implements OnCourse {}

    record NotEscalated() implements OnCourse {}

    /// An outside party has it.
    record Waits(String party, Instant dueAt) implements OnCourse {}

    record WaitsForNobody() implements OnCourse {}

    /// Somebody urged a short while ago.
    record JustUrged(Instant at, Instant again) implements OnCourse {}

    /// Something that runs beside the state stands in the way.
    sealed interface OnCourse extends Refusal {}

    /// It cannot be merged into itself.
    record Itself() implements Refusal {}

    /// It may be an epidemic, which nobody but the vets and the town may have in hand.
    record VetsOnly() implements Refusal {}

    /// It may be an epidemic, which is no part of another matter.
    record Apart() implements Refusal {}

    /// It may be an epidemic; that it is none is for the vets and the town to say.
    record VetsSay() implements Refusal {}

    /// Only these may do it.
    record Only(Right right) implements Refusal {}

    /// Who may take a step that is not everybody's.
    enum Right {
        CLOSE,
        DISPATCH,
        GRANT,
        TOWN,
        REPORTER_OR_TOWN,
        HANDLERS,
        /// To tell how it goes.
        PROGRESS,
        MERGE
    }
}
