/// Who is who: whose work something is, who leads a team or serves a village, who can do what; from
/// the roster alone, and never a phone number.
@NullMarked
package zutuan.bot.member.who;

import org.jspecify.annotations.NullMarked;
