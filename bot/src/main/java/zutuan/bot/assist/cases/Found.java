package zutuan.bot.assist.cases;

import java.time.Instant;
import java.util.Optional;

/// A case that is like what was described. `solved` says where it comes from, unless it was
/// shipped.
public record Found(Case one, double likeness, Optional<Solved> solved) {
    /// Which request it was, which technician solved it, and when.
    public record Solved(long request, String technicianId, Instant at) {}
}
