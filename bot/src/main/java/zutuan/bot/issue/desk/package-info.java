/// What every act on an issue goes through: the book (the one door for a change, with event and
/// timers), rights, who is told, who may hear of an epidemic, how a number is said, and phrases
/// that all replies share.
@NullMarked
package zutuan.bot.issue.desk;

import org.jspecify.annotations.NullMarked;
