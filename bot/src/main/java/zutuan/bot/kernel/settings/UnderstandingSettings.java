package zutuan.bot.kernel.settings;

import zutuan.bot.kernel.chinese.meaning.Thresholds;

/// How messages are understood: how sure the bot must be before it acts on a sentence, and whether
/// the sentence model helps, if the program was packaged with it.
public record UnderstandingSettings(Thresholds thresholds, boolean sentences) {}
