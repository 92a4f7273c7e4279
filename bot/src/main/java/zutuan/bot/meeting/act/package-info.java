/// What every act on a meeting goes through: which one is meant, the book that is the one door for
/// its rows, events and timers, its reminders, who is told of a change, invitations out.
@NullMarked
package zutuan.bot.meeting.act;

import org.jspecify.annotations.NullMarked;
