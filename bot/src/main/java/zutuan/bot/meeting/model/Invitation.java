package zutuan.bot.meeting.model;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One invited member and what they answered. `stale` says that the meeting changed since (需重新确认).
public record Invitation(String memberId, Reply reply, boolean stale) {
    /// An answer (回执).
    public sealed interface Reply {
        /// None yet.
        record Open() implements Reply {}

        record Comes(Instant at) implements Reply {}

        /// Comes later by so many minutes.
        record Late(int minutes, Instant at) implements Reply {}

        /// Does not come; `standInId` comes instead, if anybody.
        record Declined(@Nullable String standInId, String reason, Instant at) implements Reply {}
    }

    static Invitation open(String memberId) {
        return new Invitation(memberId, new Reply.Open(), false);
    }

    /// Who sits on the seat, if anybody does.
    public Optional<String> comer() {
        return switch (reply) {
            case Reply.Comes _, Reply.Late _ -> Optional.of(memberId);
            case Reply.Declined(var standIn, _, _) -> Optional.ofNullable(standIn);
            case Reply.Open() -> Optional.empty();
        };
    }

    /// Who counts on what was answered: whoever answered, and whoever comes instead.
    public Stream<String> answered() {
        return reply instanceof Reply.Open
                ? Stream.empty()
                : Stream.concat(Stream.of(memberId), comer().stream()).distinct();
    }

    /// Whether an answer is waited for, for the first time or again.
    public boolean isOpen() {
        return stale || isUnanswered();
    }

    public boolean isUnanswered() {
        return reply instanceof Reply.Open;
    }

    /// Whether a seat is taken: in person or by a stand-in.
    public boolean comes() {
        return comer().isPresent();
    }
}
