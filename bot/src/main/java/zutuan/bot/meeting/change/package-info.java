/// A meeting is moved, renamed, called off, or more people are asked to it.
@NullMarked
package zutuan.bot.meeting.change;

import org.jspecify.annotations.NullMarked;
