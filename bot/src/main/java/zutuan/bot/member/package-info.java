/// The members themselves: leave with somebody who stands in, handing over and leaving the service,
/// members whom no message reaches, the roster as a file, and how the bot stands.
///
/// The roster file stays the source of who is a member; here is only kept what changes from day to
/// day. Phone numbers leave the bot in a direct chat with an administrator only.
@NullMarked
package zutuan.bot.member;

import org.jspecify.annotations.NullMarked;
