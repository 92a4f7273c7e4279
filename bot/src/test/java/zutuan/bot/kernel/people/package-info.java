@NullMarked
package zutuan.bot.kernel.people;

import org.jspecify.annotations.NullMarked;
