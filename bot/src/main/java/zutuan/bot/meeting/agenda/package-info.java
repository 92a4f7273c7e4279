/// What a meeting talks about: what was left undone, open matters of all features, topics put on by
/// hand.
@NullMarked
package zutuan.bot.meeting.agenda;

import org.jspecify.annotations.NullMarked;
