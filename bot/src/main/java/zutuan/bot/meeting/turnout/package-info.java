/// Who came: called by the organizer or told from a list.
@NullMarked
package zutuan.bot.meeting.turnout;

import org.jspecify.annotations.NullMarked;
