/// What the bot says, kept until it is said.
///
/// A message is a row written in the transaction of the change it tells of, so neither exists
/// without the other. The [zutuan.bot.kernel.outbox.Courier] sends rows after their commit: in
/// order within a conversation, at the platform's pace, again after a deferral, and never a second
/// time when nobody knows whether the first try arrived. Nothing here decides what to say.
@NullMarked
package zutuan.bot.kernel.outbox;

import org.jspecify.annotations.NullMarked;
