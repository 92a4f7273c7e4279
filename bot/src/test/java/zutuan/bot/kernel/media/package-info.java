@NullMarked
package zutuan.bot.kernel.media;

import org.jspecify.annotations.NullMarked;
