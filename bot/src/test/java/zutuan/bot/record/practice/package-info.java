@NullMarked
package zutuan.bot.record.practice;

import org.jspecify.annotations.NullMarked;
