@NullMarked
package zutuan.bot.kernel.event;

import org.jspecify.annotations.NullMarked;
