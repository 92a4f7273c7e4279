/// Tests of the outbox: the pure parts by tables, the courier on both databases.
@NullMarked
package zutuan.bot.kernel.outbox;

import org.jspecify.annotations.NullMarked;
