/// The slots of a message: who, where, how much, when, which number. {@link SlotReader} is the
/// entrance; it knows names from a {@link Gazetteer} that the caller builds from the roster, since
/// this package depends on nothing but the text packages beside it. A name that fits two entries
/// links to both and is not sure; nothing here ever picks between two.
@NullMarked
package zutuan.bot.kernel.chinese.slot;

import org.jspecify.annotations.NullMarked;
