/// Times in short Chinese messages: scanner (`token`) → grammar (`grammar`) → resolver ({@link
/// Resolver}). One pass over the tokens with bounded look-ahead, so the work grows linearly with
/// the message. {@link TimeReader} is the entrance. A phrase that cannot be pinned down becomes
/// `Vague` or `Invalid` with a reason; a date is never guessed for it, and a time in the past is
/// flagged, not moved. The holiday table comes from the caller.
@NullMarked
package zutuan.bot.kernel.chinese.time;

import org.jspecify.annotations.NullMarked;
