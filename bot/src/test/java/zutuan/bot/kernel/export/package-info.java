@NullMarked
package zutuan.bot.kernel.export;

import org.jspecify.annotations.NullMarked;
