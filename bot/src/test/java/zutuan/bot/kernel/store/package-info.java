@NullMarked
package zutuan.bot.kernel.store;

import org.jspecify.annotations.NullMarked;
