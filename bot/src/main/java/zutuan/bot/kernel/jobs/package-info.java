/// Timers as rows. A timer is set, moved and stopped in the transaction of the change it belongs
/// to, and runs in one transaction with its own deletion: its effect happens once, whatever dies
/// when.
///
/// Any instance may run a due timer; the row's deletion decides who did. Nothing is held in memory,
/// so there is nothing to revive after a crash.
@NullMarked
package zutuan.bot.kernel.jobs;

import org.jspecify.annotations.NullMarked;
