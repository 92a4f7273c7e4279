/// What was wrong is put right: corrected, merged, withdrawn, taken back, photos added. Events hold
/// every changed value, so `IssueStory` rebuilds an issue as it was.
@NullMarked
package zutuan.bot.issue.mending;

import org.jspecify.annotations.NullMarked;
