/// Who was invited answers: comes, comes late, cannot come, sends somebody else.
@NullMarked
package zutuan.bot.meeting.rsvp;

import org.jspecify.annotations.NullMarked;
