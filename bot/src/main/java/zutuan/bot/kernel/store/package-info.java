/// The database: SQLite inside the process by default, PostgreSQL when several instances run.
///
/// Writers are few and commit in groups: many works share one sync to disk. A work is a pure
/// function of the database and its inputs, because it may be run again.
///
/// An index beside a table's key never begins as the key does, unless it is partial by something
/// that a look-up by the key does not say; and what is known by its key has its state compared as
/// an expression (`state || ''`). To PostgreSQL every index that fits the beginning is the same
/// while a table is empty: it takes the newest, and keeps the plan.
@NullMarked
package zutuan.bot.kernel.store;

import org.jspecify.annotations.NullMarked;
