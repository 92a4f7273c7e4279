/// The members' handbook (手册): one page in Chinese that tells what to type, with examples that can
/// be copied today, and the command that leads to it. It holds nobody's data, so that it is open to
/// all. What the commands are it asks the conversation; it explains, and does nothing.
@NullMarked
package zutuan.bot.handbook;

import org.jspecify.annotations.NullMarked;
