/// The tables of records.
@NullMarked
package zutuan.bot.record.store;

import org.jspecify.annotations.NullMarked;
