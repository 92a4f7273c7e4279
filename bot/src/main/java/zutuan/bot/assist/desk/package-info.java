/// What every act on a request goes through: the book (the one door for a change, with event and
/// timers), how a number is said, who may do what, and phrases that all replies share.
@NullMarked
package zutuan.bot.assist.desk;

import org.jspecify.annotations.NullMarked;
