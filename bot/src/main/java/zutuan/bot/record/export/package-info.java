/// Practices and the ledger as tables, on the command line and in the administrator's direct chat.
@NullMarked
package zutuan.bot.record.export;

import org.jspecify.annotations.NullMarked;
