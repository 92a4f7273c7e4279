/// An issue is taken, given to somebody, handed on, returned, and told how it goes.
@NullMarked
package zutuan.bot.issue.handling;

import org.jspecify.annotations.NullMarked;
