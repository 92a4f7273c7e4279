/// What is read out of words about what was done and counted: the day or month it is of, and what
/// is nobody's business. Pure.
@NullMarked
package zutuan.bot.record.reading;

import org.jspecify.annotations.NullMarked;
