@NullMarked
package zutuan.bot.kernel.embedding;

import org.jspecify.annotations.NullMarked;
