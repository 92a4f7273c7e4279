/// Issues in tables: rows, lists, notes, help given, texts of what was solved. Rows stay readable
/// for the version before (`IssueColumns`).
@NullMarked
package zutuan.bot.issue.store;

import org.jspecify.annotations.NullMarked;
