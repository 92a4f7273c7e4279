@NullMarked
package zutuan.bot.assist.page;

import org.jspecify.annotations.NullMarked;
