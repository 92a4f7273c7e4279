@NullMarked
package zutuan.bot.kernel.ical;

import org.jspecify.annotations.NullMarked;
