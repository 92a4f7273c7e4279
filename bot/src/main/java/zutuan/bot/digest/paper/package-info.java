/// Papers of words, tables and pictures as files for people's word processors (docx).
///
/// What members typed stands in them as text and is never run. Nothing here knows what a paper is
/// about, or who may have it.
@NullMarked
package zutuan.bot.digest.paper;

import org.jspecify.annotations.NullMarked;
