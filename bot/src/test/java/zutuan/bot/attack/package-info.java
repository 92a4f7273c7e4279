/// Attacks on a running server over loopback, with a bounded load: what an outsider, a curious
/// member and bad luck would do. Each failed before the fault it guards against was mended.
@NullMarked
package zutuan.bot.attack;

import org.jspecify.annotations.NullMarked;
