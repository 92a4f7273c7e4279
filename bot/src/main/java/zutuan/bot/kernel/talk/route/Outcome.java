package zutuan.bot.kernel.talk.route;

import zutuan.bot.kernel.talk.Answer;

/// An answer, and whether a command did something for it.
record Outcome(Answer answer, boolean ran) {}
