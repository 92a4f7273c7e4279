@NullMarked
package zutuan.bot.record.ledger;

import org.jspecify.annotations.NullMarked;
