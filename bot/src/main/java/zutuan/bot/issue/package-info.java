/// Issues (问题): reported in the chat, routed to a team, handled, closed with a result that the
/// reporter confirms, and never lost in between.
///
/// ```
///            return (退单)            reopen (没解决)
///         ┌──────────────┐    ┌──────────────────────────┐
///         ▼              │    ▼                          │
///     Reported ──claim, dispatch──▶ Claimed ──close──▶ CloseAsked ──confirm, or time──▶ Closed
///         │                         │                    │                              │
///         └──── withdraw (作废) ────┴────────────────────┴──▶ Withdrawn      reopen ────┘
///         └──── merge (并入) ───────┴────────────────────┴──▶ Merged into another
/// ```
///
/// Beside the state runs the course: escalation to town and county, an outside party (the inner
/// clock stands still), a request for more time. The deadline's reminders are warn, urge, town
/// leaders, agenda.
///
/// One way through: a desk states a verb, `Registry.take` tries it on the issue as it is,
/// `IssueBook` enters row, event and timers in one transaction. Timers follow from the issue alone
/// (`IssueTimers.wanted`); events hold every changed value (`StoryForm`), so that `IssueStory`
/// rebuilds an issue, which is how a step is taken back. Rows stay readable for the version before
/// (`IssueColumns`).
///
/// Rooms: `model` and `store` hold it, `desk` is what every act goes through, then `report`,
/// `handling`, `closing`, `mending`, `escalation`, `reminder`, `list`.
///
/// This package knows no other feature, says nothing in a group of its own accord, and never says a
/// phone number there.
@NullMarked
package zutuan.bot.issue;

import org.jspecify.annotations.NullMarked;
