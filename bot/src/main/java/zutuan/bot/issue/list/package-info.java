/// Issues are looked at: one of them, many of them, as a table to take away, as open matters for
/// others to refer to.
@NullMarked
package zutuan.bot.issue.list;

import org.jspecify.annotations.NullMarked;
