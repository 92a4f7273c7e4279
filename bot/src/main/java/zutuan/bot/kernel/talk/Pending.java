package zutuan.bot.kernel.talk;

import java.time.Instant;

/// A question one member has not answered yet. `draft` says that its time ran out and the member
/// may take it up again; `tries` counts answers that did not fit.
record Pending(
        Question question,
        String prompt,
        Instant askedAt,
        Instant expiresAt,
        int tries,
        boolean draft) {}
