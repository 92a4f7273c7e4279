/// Tests of issues: reading, triage and steps by tables, the store on both databases. The
/// conversation as a whole is in the transcripts beside them.
@NullMarked
package zutuan.bot.issue;

import org.jspecify.annotations.NullMarked;
