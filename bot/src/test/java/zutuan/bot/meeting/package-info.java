@NullMarked
package zutuan.bot.meeting;

import org.jspecify.annotations.NullMarked;
