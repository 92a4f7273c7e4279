/// The ledger of villages (台账): figures with their date and source, of which none is ever
/// overwritten, and which nobody is asked for twice.
@NullMarked
package zutuan.bot.record.ledger;

import org.jspecify.annotations.NullMarked;
