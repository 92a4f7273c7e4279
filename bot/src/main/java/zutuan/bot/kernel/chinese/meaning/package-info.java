/// What the bot makes of a message: its slots, its ranked intents, its domain, and whether to run,
/// draft, ask or keep silent. {@link MeaningReader} composes them. Pure: names, settings and the
/// fixed grammar of the commands are passed in; nothing here acts.
///
/// A change is never run from a guess: what makes or changes something becomes a draft that a tap
/// confirms, what ends something is asked, and only the fixed grammar runs at once.
@NullMarked
package zutuan.bot.kernel.chinese.meaning;

import org.jspecify.annotations.NullMarked;
