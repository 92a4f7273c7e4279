/// An issue and its parts as values: what it is, where it stands (`IssueState`), who is in charge,
/// what its deadline is, what a verb refuses. Nothing here touches a store or says a word.
@NullMarked
package zutuan.bot.issue.model;

import org.jspecify.annotations.NullMarked;
