@NullMarked
package zutuan.bot.assist.figures;

import org.jspecify.annotations.NullMarked;
