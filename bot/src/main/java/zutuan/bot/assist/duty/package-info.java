/// Who is on duty when (值班表): the plan of the roster file, what the station changed of it, and who
/// is there at all.
@NullMarked
package zutuan.bot.assist.duty;

import org.jspecify.annotations.NullMarked;
