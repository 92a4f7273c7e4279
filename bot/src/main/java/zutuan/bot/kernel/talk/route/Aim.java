package zutuan.bot.kernel.talk.route;

/// Whom words are for while a question is open: `toUs` says that they are for the bot, be it alone
/// with it, after its mention or in reply to the very question. `card` is the id the answer will
/// have.
record Aim(boolean toUs, String card) {}
