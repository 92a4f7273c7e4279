/// How the bot talks to chat platforms: the whole contract between a platform adapter and the bot.
///
/// A platform turns its own traffic into [Inbound] values, hands them to an [Inbox] and answers its
/// counterpart only after the inbox has accepted them; it puts [Message]s on its own wire and says
/// with a [Delivery] what became of them. It knows nothing of SQL, of the web server or of the bot.
@NullMarked
package zutuan.adapters;

import org.jspecify.annotations.NullMarked;
