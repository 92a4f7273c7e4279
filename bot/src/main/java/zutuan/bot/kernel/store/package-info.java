/// The database: SQLite inside the process by default, PostgreSQL when several instances run.
///
/// Writers are few and commit in groups: many works share one sync to disk. A work is a pure
/// function of the database and its inputs, because it may be run again.
@NullMarked
package zutuan.bot.kernel.store;

import org.jspecify.annotations.NullMarked;
