/// Tests of what requests are read from.
@NullMarked
package zutuan.bot.assist.ask;

import org.jspecify.annotations.NullMarked;
