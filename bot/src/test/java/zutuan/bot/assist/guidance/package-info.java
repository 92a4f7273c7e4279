@NullMarked
package zutuan.bot.assist.guidance;

import org.jspecify.annotations.NullMarked;
