package zutuan.bot.kernel.talk.route;

import org.jspecify.annotations.Nullable;
import zutuan.bot.kernel.event.Subject;

/// The messages of the bot that a turn touches: `quoted` is the outbox id of the one replied to,
/// `subject` what that is about, `answer` the id the answer will have. `elsewhere` says that what
/// was replied to or pressed is a message of the bot in another conversation.
public record Cards(
        @Nullable String quoted, @Nullable Subject subject, String answer, boolean elsewhere) {
    public static Cards none(String answer) {
        return new Cards(null, null, answer, false);
    }
}
