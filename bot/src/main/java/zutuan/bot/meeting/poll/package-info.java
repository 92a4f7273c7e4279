/// Times are voted on before a meeting is booked.
@NullMarked
package zutuan.bot.meeting.poll;

import org.jspecify.annotations.NullMarked;
