package zutuan.bot.kernel.talk;

import org.jspecify.annotations.Nullable;
import zutuan.adapters.Message;

/// What the bot says back. `subject` is what the answer is a card about (`issue:12`), so that a
/// reply to it is understood; `question` is what it now waits for.
public record Answer(Message message, @Nullable String subject, @Nullable Question question) {
    public static Answer of(String text) {
        return new Answer(Message.text(text), null, null);
    }

    public Answer about(String newSubject) {
        return new Answer(message, newSubject, question);
    }

    public Answer asking(Question newQuestion) {
        return new Answer(message, subject, newQuestion);
    }
}
