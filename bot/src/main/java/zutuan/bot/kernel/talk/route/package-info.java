/// What is meant: a command, an answer to an open question, a guess, or nothing for the bot.
@NullMarked
package zutuan.bot.kernel.talk.route;

import org.jspecify.annotations.NullMarked;
