@NullMarked
package zutuan.bot.assist.visit;

import org.jspecify.annotations.NullMarked;
