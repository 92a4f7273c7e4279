/// Tests of the timers: one contract for both databases, with restarts, kills and rivals.
@NullMarked
package zutuan.bot.kernel.jobs;

import org.jspecify.annotations.NullMarked;
