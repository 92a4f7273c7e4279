/// Attacks on the running server over real sockets, on loopback and with a bounded load.
@NullMarked
package zutuan.bot.attack;

import org.jspecify.annotations.NullMarked;
