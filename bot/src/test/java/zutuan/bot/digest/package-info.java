/// Tests of the digest: when it is due, how its questions are read, how it is written and drawn.
/// The conversation as a whole is in the transcripts beside them.
@NullMarked
package zutuan.bot.digest;

import org.jspecify.annotations.NullMarked;
