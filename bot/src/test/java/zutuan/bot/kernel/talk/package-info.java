@NullMarked
package zutuan.bot.kernel.talk;

import org.jspecify.annotations.NullMarked;
