/// What comes in, once: a message is deduplicated, its sender found, its attachments fetched, and
/// answered within one transaction. [Talk] puts the conversation together.
@NullMarked
package zutuan.bot.kernel.talk.intake;

import org.jspecify.annotations.NullMarked;
