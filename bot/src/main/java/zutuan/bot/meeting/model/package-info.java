/// A meeting and its parts as values: what, when and where, who is asked, what is visited, what is
/// to be done afterwards; and times and names in words. Nothing here touches a store.
@NullMarked
package zutuan.bot.meeting.model;

import org.jspecify.annotations.NullMarked;
