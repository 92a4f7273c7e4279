/// An issue ends: asked to be closed with a result, confirmed or reopened by its reporter, closed
/// by time.
@NullMarked
package zutuan.bot.issue.closing;

import org.jspecify.annotations.NullMarked;
