/// Attacks on the running server from outside: bounded load, on loopback only.
@NullMarked
package zutuan.bot.attack;

import org.jspecify.annotations.NullMarked;
