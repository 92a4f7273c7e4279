/// What every platform needs on its way to a server, done once: a socket that stays connected,
/// calls that always end, tokens that are renewed in time, signatures.
///
/// A platform brings its frames, its addresses and its probe; reconnecting, time-outs and threads
/// are decided here and nowhere else. [Backoff] is pure, so the pauses can be tested without
/// waiting; [WebSocketLink] never has two attempts in flight and never calls its listener from two
/// connections at once. Nothing here knows a platform, a message or the bot.
@NullMarked
package zutuan.adapters.link;

import org.jspecify.annotations.NullMarked;
