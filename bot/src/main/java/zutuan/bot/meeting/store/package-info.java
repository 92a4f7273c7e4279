/// Meetings in tables, and what comes of them: invitations, places taken, agendas, minutes,
/// actions, routes, polls, turnout, calendar keys.
@NullMarked
package zutuan.bot.meeting.store;

import org.jspecify.annotations.NullMarked;
