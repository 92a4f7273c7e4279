/// Keeping records, mending them, counting them.
@NullMarked
package zutuan.bot.record.desk;

import org.jspecify.annotations.NullMarked;
