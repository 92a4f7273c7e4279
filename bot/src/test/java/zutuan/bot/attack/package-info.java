/// Attacks over real sockets, each with a bounded load and on loopback only: what an outsider, a
/// curious member or bad luck can do to the running server.
@NullMarked
package zutuan.bot.attack;

import org.jspecify.annotations.NullMarked;
