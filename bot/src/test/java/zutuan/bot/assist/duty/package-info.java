@NullMarked
package zutuan.bot.assist.duty;

import org.jspecify.annotations.NullMarked;
