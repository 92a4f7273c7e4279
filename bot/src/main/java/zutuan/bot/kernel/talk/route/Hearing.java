package zutuan.bot.kernel.talk.route;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Inbound.Said;
import zutuan.bot.kernel.event.Subject;
import zutuan.bot.kernel.talk.Heard;
import zutuan.bot.kernel.talk.Turn;

/// A message that was read: `heard` is what it says, `first` the first command that it means, if
/// any. What it means otherwise is in [Heard#meanings] by then.
public record Hearing(Said said, Heard heard, @Nullable Read<?> first) {
    /// Whether the turn is about the same words of the same member, on the same card.
    boolean isOf(Turn turn, @Nullable Subject subject) {
        var speaker = heard.speaker();
        return turn.said().equals(said)
                && turn.member().equals(speaker.member())
                && turn.roster().equals(speaker.roster())
                && Objects.equals(subject, heard.subject());
    }
}
