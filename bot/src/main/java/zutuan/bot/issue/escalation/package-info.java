/// What the village cannot solve: up to the town and the county and back, more time, and outside
/// parties who are waited for.
@NullMarked
package zutuan.bot.issue.escalation;

import org.jspecify.annotations.NullMarked;
