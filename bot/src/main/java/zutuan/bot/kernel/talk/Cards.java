package zutuan.bot.kernel.talk;

import org.jspecify.annotations.Nullable;

/// The messages of the bot that a turn touches: `quoted` is the outbox id of the one replied to,
/// `subject` what that is about, `answer` the id the answer will have.
record Cards(@Nullable String quoted, @Nullable String subject, String answer) {}
