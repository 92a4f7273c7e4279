package zutuan.bot.kernel.talk.dialogue;

import java.time.Instant;

/// A sentence whose meaning a member told the bot: an example to learn from. `said` is masked, so
/// that it names nobody; `label` is the name of the intent that was meant.
public record Lesson(String said, String label, Instant at) {}
