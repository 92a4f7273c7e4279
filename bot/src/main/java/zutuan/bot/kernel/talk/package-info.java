/// The conversation: reads what a member says, finds the command that means it, checks that the
/// member may, runs it and answers – or keeps silent.
///
/// Everything a member can do has a typed form; buttons, numbered choices and answers to questions
/// are turned into that form first, so that there is one path. A question the bot asks is a row
/// holding the typed form so far; it survives a restart and ends visibly.
///
/// Here stands the contract that features work with; below it `intake` (what comes in, once) →
/// `route` (what is meant) → `dialogue` (what is open), and `notice` (what goes out by itself).
@NullMarked
package zutuan.bot.kernel.talk;

import org.jspecify.annotations.NullMarked;
