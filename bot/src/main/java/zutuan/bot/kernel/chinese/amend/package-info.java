/// Reading of corrections: what is right instead (是六组不是七组), and a sentence put right by it.
@NullMarked
package zutuan.bot.kernel.chinese.amend;

import org.jspecify.annotations.NullMarked;
