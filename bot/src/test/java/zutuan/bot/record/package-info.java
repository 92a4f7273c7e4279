@NullMarked
package zutuan.bot.record;

import org.jspecify.annotations.NullMarked;
