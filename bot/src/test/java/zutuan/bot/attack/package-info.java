/// Attacks over real sockets, each with a bounded load and on loopback only.
@NullMarked
package zutuan.bot.attack;

import org.jspecify.annotations.NullMarked;
