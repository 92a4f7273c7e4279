/// What meetings have to say of a week in a few lines, and what of them lies before one member.
@NullMarked
package zutuan.bot.meeting.summary;

import org.jspecify.annotations.NullMarked;
