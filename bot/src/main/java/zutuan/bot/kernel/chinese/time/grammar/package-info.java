/// Phrases of time: from tokens to what was said (`Phrase`, `Point`, `Rule`), before any calendar
/// is asked; with the feasts and lunar days that have names.
@NullMarked
package zutuan.bot.kernel.chinese.time.grammar;

import org.jspecify.annotations.NullMarked;
