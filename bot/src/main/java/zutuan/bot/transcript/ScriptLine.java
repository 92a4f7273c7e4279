package zutuan.bot.transcript;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of a transcript that does something. `number` counts from 1.
sealed interface ScriptLine {
    int number();

    /// `@ 2026-11-23 09:00` sets the clock.
    record At(int number, LocalDateTime time) implements ScriptLine {}

    /// `+ 2d3h` lets time pass.
    record Pass(int number, Duration span) implements ScriptLine {}

    /// `李明> …` in the group, `李明>> …` directly; perhaps replying to the bot's latest message that
    /// contains `replyTo`, perhaps with pictures.
    record Say(int number, Speech speech) implements ScriptLine {}

    /// What a member says.
    record Speech(
            String name,
            boolean direct,
            @Nullable String replyTo,
            List<String> pictures,
            String text) {
        public Speech {
            pictures = List.copyOf(pictures);
        }
    }

    /// `王芳! 愿意` presses a button on the latest card shown to the member.
    record Press(int number, String name, String label) implements ScriptLine {}

    /// `< …` expects the next message in the group, or in a member's direct chat.
    record Expect(int number, @Nullable String name, Expectation expectation)
            implements ScriptLine {}

    /// `<*` lets anything come until the next line that acts.
    record Anything(int number) implements ScriptLine {}

    /// `! kill` ends the bot at once and starts it again, after `down`.
    record Kill(int number, Duration down) implements ScriptLine {}

    /// `! redeliver 5` has the platform deliver the last message again.
    record Redeliver(int number, int times) implements ScriptLine {}

    /// `! disconnect` drops the platform connection and brings it back.
    record Disconnect(int number) implements ScriptLine {}

    /// `! recall` has the sender take the last message back; `! recall 文字` the latest one that
    /// contains the text.
    record Recall(int number, String text) implements ScriptLine {}

    /// `! refuse 李明` has the platform refuse for good what is sent to the member directly, as if
    /// they had left; `! admit 李明` ends that.
    record Refuse(int number, String name, boolean refused) implements ScriptLine {}

    /// `! passive` has a platform from here on on which the bot may not write first: it only
    /// answers, and keeps what else it has to say until somebody speaks there.
    record Passive(int number) implements ScriptLine {}
}
