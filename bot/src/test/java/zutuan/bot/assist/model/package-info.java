@NullMarked
package zutuan.bot.assist.model;

import org.jspecify.annotations.NullMarked;
