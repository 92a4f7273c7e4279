package zutuan.bot.assist.cases;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.bot.assist.cases.Found.Solved;

/// A case as a town keeps it, in the place of the shipped one of its number, if there is one.
/// `revision` counts the changes that have been stored.
public record KeptCase(Case one, State state, @Nullable Solved solved, Touch last, long revision) {
    /// Where it stands: written down, told to others, or taken back.
    public enum State {
        DRAFT,
        APPROVED,
        WITHDRAWN
    }

    /// The last change: when, by whom, and why, if that was said.
    public record Touch(Instant at, String byId, String reason) {}

    Optional<Solved> origin() {
        return Optional.ofNullable(solved);
    }

    KeptCase become(State next, Touch touch) {
        return new KeptCase(one, next, solved, touch, revision);
    }

    /// Whoever puts a case right has read it: a draft is approved by that.
    KeptCase corrected(Case other, Touch touch) {
        return new KeptCase(other, State.APPROVED, solved, touch, revision);
    }
}
