/// Checks of how what was done is read.
@NullMarked
package zutuan.bot.record.desk;

import org.jspecify.annotations.NullMarked;
