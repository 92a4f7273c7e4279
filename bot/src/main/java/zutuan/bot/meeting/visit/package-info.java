/// Field visits (观摩): a route of stops with hosts who agree to it, and what is taken home.
@NullMarked
package zutuan.bot.meeting.visit;

import org.jspecify.annotations.NullMarked;
