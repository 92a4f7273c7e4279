package zutuan.bot.kernel.outbox;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Address;
import zutuan.adapters.Platform;
import zutuan.bot.kernel.outbox.pace.Pace;
import zutuan.bot.kernel.outbox.pace.Throttle;

/// Sends by hand until nothing more can go out. Used by one thread.
final class Round {
    private final Supplier<List<Consignment>> claim;
    private final Function<String, @Nullable Platform> platforms;
    private final Postman postman;
    private final Throttle throttle;
    private final Pace pace;
    private final Set<Address> blocked = new HashSet<>();

    Round(
            Supplier<List<Consignment>> claim,
            Function<String, @Nullable Platform> platforms,
            Postman postman,
            Throttle throttle,
            Pace pace) {
        this.claim = claim;
        this.platforms = platforms;
        this.postman = postman;
        this.throttle = throttle;
        this.pace = pace;
    }

    int run() {
        int total = 0;
        int sent;
        do {
            // Sending may have led to more messages.
            sent = pass();
            total += sent;
        } while (sent > 0);
        return total;
    }

    private int pass() {
        int sent = 0;
        for (var row : claim.get()) {
            var to = row.parcel().to();
            var platform = platforms.apply(to.platform());
            if (platform == null || blocked.contains(to) || mustWait(row, platform)) {
                blocked.add(to);
            } else if (attempt(platform, row)) {
                sent++;
            }
        }
        return sent;
    }

    private boolean mustWait(Consignment row, Platform platform) {
        var now = pace.clock().instant();
        return row.dueAt().isAfter(now)
                || throttle.pass(row.parcel().to(), platform.capabilities().rate(), now)
                        .isPositive();
    }

    private boolean attempt(Platform platform, Consignment row) {
        var fate = postman.attempt(platform, row, () -> {});
        var _ = postman.record(row.id(), fate);
        if (fate instanceof Fate.Again) {
            blocked.add(row.parcel().to());
        }
        return fate instanceof Fate.Sent;
    }
}
