/// What an issue says by itself when time passes: reminders, deadlines that move with the calendar,
/// and who takes over when somebody leaves.
@NullMarked
package zutuan.bot.issue.reminder;

import org.jspecify.annotations.NullMarked;
