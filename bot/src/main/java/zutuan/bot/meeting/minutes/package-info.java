/// What a meeting decided: minutes in plain words, who has to do what until when, and its
/// reminders.
@NullMarked
package zutuan.bot.meeting.minutes;

import org.jspecify.annotations.NullMarked;
