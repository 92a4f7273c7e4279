/// The draft of a briefing (简报草稿), for a human editor: written from the records alone, each number
/// with the ids of what it counts. It has no opinions, no slogans and quotes nobody.
@NullMarked
package zutuan.bot.digest.briefing;

import org.jspecify.annotations.NullMarked;
