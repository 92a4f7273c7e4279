/// A meeting is booked: read from plain words, drafted, confirmed, its place taken; which rooms and
/// half days are free.
@NullMarked
package zutuan.bot.meeting.booking;

import org.jspecify.annotations.NullMarked;
