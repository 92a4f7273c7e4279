/// Tech help (技术求助): a farmer's problem reaches the technician on duty, and what was solved once is
/// not asked again.
@NullMarked
package zutuan.bot.assist;

import org.jspecify.annotations.NullMarked;
