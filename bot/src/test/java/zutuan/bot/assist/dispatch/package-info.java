@NullMarked
package zutuan.bot.assist.dispatch;

import org.jspecify.annotations.NullMarked;
