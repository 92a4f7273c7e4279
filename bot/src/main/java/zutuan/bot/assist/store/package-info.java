/// Keeps requests, their pictures and what was said of them.
@NullMarked
package zutuan.bot.assist.store;

import org.jspecify.annotations.NullMarked;
