/// What the pages of features share: their frame, their answers, escaping.
@NullMarked
package zutuan.bot.kernel.page;

import org.jspecify.annotations.NullMarked;
