/// Practices (经验): one village tries something, others take it over and are followed until they are
/// done.
@NullMarked
package zutuan.bot.record.practice;

import org.jspecify.annotations.NullMarked;
