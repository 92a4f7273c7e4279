/// The chat page that comes with the bot: a phone-first web page and its server side.
///
/// Members log in with a one-time code; each group of the roster and the direct chat with the bot
/// is a room. Frames on the socket are JSON. A member's message is shown to the others only after
/// the inbox has kept it. Old messages come from the bot's own store, so nothing is held here but
/// the open connections. Ids: a member's message is `person:clientId`, the bot's is its key.
@NullMarked
package zutuan.adapters.webchat;

import org.jspecify.annotations.NullMarked;
