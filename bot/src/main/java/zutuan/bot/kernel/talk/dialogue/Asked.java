package zutuan.bot.kernel.talk.dialogue;

import java.util.Optional;
import zutuan.bot.kernel.talk.Question;

/// Whom a message of the bot asked, and what; `first` is the message that asked the same thing
/// first, `answered` says that something was done for it. The question is not known of messages
/// from before it was kept.
public record Asked(String memberId, String first, Optional<Question> question, boolean answered) {}
