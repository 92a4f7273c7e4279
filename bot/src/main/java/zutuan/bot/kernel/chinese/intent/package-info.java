/// What a message wants (intent) and what it is about (domain): a corpus of labelled messages, the
/// traits that a message is judged by, and linear models over them. {@link IntentScorer} is the
/// entrance; {@link Judges} holds the ones that are trained from the corpus. Nothing here acts, and
/// a probability is all that is said: what follows from it is decided by {@link Decision}.
///
/// The models are trained when the project is built ({@link Training}) and read at start; a class
/// path without them trains them at first use. No word segmentation: it was measured to hurt.
/// Letters A–Z in a wording stand for names, times and numbers, so that what was learned about one
/// village holds for all.
@NullMarked
package zutuan.bot.kernel.chinese.intent;

import org.jspecify.annotations.NullMarked;
