/// Issues (问题): reported in the chat, routed to a team, claimed, worked on, closed with a result
/// that the reporter confirms.
///
/// ```
/// Reported ──claim──▶ Claimed ──ask to close──▶ CloseAsked ──confirm──▶ Closed
///                        ▲                          │
///                        └───────── not solved ─────┘
/// ```
///
/// Each step is a guard, one transaction, a new state and an event. This package knows no other
/// feature.
@NullMarked
package zutuan.bot.issue;

import org.jspecify.annotations.NullMarked;
