@NullMarked
package zutuan.bot.assist.season;

import org.jspecify.annotations.NullMarked;
