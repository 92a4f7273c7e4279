/// What every platform needs on its way to a server and back, done once: a socket that stays
/// connected ([WebSocketLink], and [Dialler] over it) or that the other side makes ([SocketDoor]),
/// calls that always end ([ApiClient], [Calls]), tokens and signatures; and what every platform
/// does with what it hears: put a message together ([Utterance]), load what is attached
/// ([Attachments]), find what was missed ([LastHeard]), hand it in ([Intake]).
///
/// A platform brings its frames, its addresses and its probe; reconnecting, time-outs and threads
/// are decided here and nowhere else. [Backoff] is pure, so the pauses can be tested without
/// waiting; [WebSocketLink] never has two attempts in flight and never calls its listener from two
/// connections at once. Nothing here knows a platform or the bot.
@NullMarked
package zutuan.adapters.link;

import org.jspecify.annotations.NullMarked;
