package zutuan.bot.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One invited member and what they answered. `stale` says that the meeting changed since (需重新确认).
record Invitation(String memberId, Reply reply, boolean stale) {
    /// An answer (回执).
    sealed interface Reply {
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

    boolean isOpen() {
        return stale || reply instanceof Reply.Open;
    }

    /// Whether a seat is taken: in person or by a stand-in.
    boolean comes() {
        return switch (reply) {
            case Reply.Open() -> false;
            case Reply.Comes _, Reply.Late _ -> true;
            case Reply.Declined(var standIn, _, _) -> standIn != null;
        };
    }
}
