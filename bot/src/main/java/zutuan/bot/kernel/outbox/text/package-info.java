/// Messages as text: as JSON in a row, and cut into parts that a platform takes.
@NullMarked
package zutuan.bot.kernel.outbox.text;

import org.jspecify.annotations.NullMarked;
