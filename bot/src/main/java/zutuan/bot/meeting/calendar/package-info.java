/// Meetings to look at: lists in the chat, a page of the month, a calendar feed.
@NullMarked
package zutuan.bot.meeting.calendar;

import org.jspecify.annotations.NullMarked;
