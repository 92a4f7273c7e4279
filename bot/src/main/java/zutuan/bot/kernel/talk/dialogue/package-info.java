/// What is open between the bot and a member: questions, forms put aside, photos without a word,
/// steps that can be taken back, and how often somebody may be asked unasked. All of it in rows.
@NullMarked
package zutuan.bot.kernel.talk.dialogue;

import org.jspecify.annotations.NullMarked;
