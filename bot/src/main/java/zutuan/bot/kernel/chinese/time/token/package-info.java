/// Characters to tokens of time, by a lexicon (`lexicon.tsv`), and what around a number says that
/// it is none of a time.
@NullMarked
package zutuan.bot.kernel.chinese.time.token;

import org.jspecify.annotations.NullMarked;
