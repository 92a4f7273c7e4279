/// What goes out by itself: to one member, to a group, within quiet hours and a group's daily
/// measure.
@NullMarked
package zutuan.bot.kernel.talk.notice;

import org.jspecify.annotations.NullMarked;
