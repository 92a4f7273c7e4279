@NullMarked
package zutuan.bot.assist.cases;

import org.jspecify.annotations.NullMarked;
