package zutuan.bot.assist.guidance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import zutuan.bot.assist.guidance.Guidance.Ref;
import zutuan.bot.assist.model.HelpState.Precision;
import zutuan.bot.kernel.event.Deed;
import zutuan.bot.kernel.jobs.JobKey;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Kit;

/// Enters what happens to a session and who comes to it: rows, one event, and the timers, in one
/// transaction.
final class GuidanceBook {
    /// The day before: who comes is reminded.
    static final String REMIND = "assist.guidance_day";

    /// Afterwards: whoever called it is asked who came.
    static final String COUNT = "assist.guidance_count";

    private static final LocalTime REMINDED_AT = LocalTime.of(17, 0);
    private static final LocalTime DAY_ENDS = LocalTime.of(18, 0);
    private static final Duration LASTS = Duration.ofHours(3);

    private final GuidanceStore store = new GuidanceStore();
    private final SeatStore seats = new SeatStore();
    private final Kit kit;
    private final ZoneId zone;

    GuidanceBook(Kit kit) {
        this.kit = kit;
        zone = kit.settings().zone();
    }

    ZoneId zone() {
        return zone;
    }

    Optional<Guidance> find(Transaction tx, Ref ref) {
        return store.find(tx, ref);
    }

    /// As it stands now, and held until the end of the transaction.
    Optional<Guidance> hold(Transaction tx, Ref ref) {
        return store.hold(tx, ref);
    }

    /// What is still ahead, today's included.
    List<Guidance> ahead(Transaction tx, String workspace, Instant now) {
        var today = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        return store.since(tx, workspace, today).stream().filter(one -> !isOver(one, now)).toList();
    }

    /// What a member may sign up for without naming it.
    List<Guidance> open(Transaction tx, String workspace, Instant now) {
        return ahead(tx, workspace, now).stream().filter(one -> !isClosed(one, now)).toList();
    }

    /// Whether nobody can sign up any more: it has begun, or, where no time was said, its day is
    /// over.
    boolean isClosed(Guidance guidance, Instant now) {
        return guidance.plan().when().precision() == Precision.TIME
                ? guidance.hasBegun(now)
                : isOver(guidance, now);
    }

    private boolean isOver(Guidance guidance, Instant now) {
        return !now.isBefore(end(guidance));
    }

    private Instant end(Guidance guidance) {
        var when = guidance.plan().when();
        return when.precision() == Precision.TIME
                ? when.at().plus(LASTS)
                : when.at().atZone(zone).toLocalDate().atTime(DAY_ENDS).atZone(zone).toInstant();
    }

    Guidance open(Deed deed, Guidance.Plan plan) {
        var ref = new Ref(deed.workspace(), store.nextNumber(deed.tx(), deed.workspace()));
        var origin = new Guidance.Origin(deed.actorId(), deed.at());
        var guidance = new Guidance(ref, plan, origin, new Guidance.State.Open(), null);
        store.insert(deed.tx(), guidance);
        record(deed, guidance, GuidanceEvent.CALLED, Map.of("place", plan.place().text()));
        setTimers(deed, guidance);
        return guidance;
    }

    void enter(Deed deed, Guidance after, GuidanceEvent kind, Map<String, String> facts) {
        store.update(deed.tx(), after);
        record(deed, after, kind, facts);
        setTimers(deed, after);
    }

    private void record(
            Deed deed, Guidance guidance, GuidanceEvent kind, Map<String, String> facts) {
        kit.events().record(deed, guidance.ref().subject(), kind, facts);
    }

    private void setTimers(Deed deed, Guidance guidance) {
        var local = guidance.plan().when().at().atZone(zone).toLocalDate();
        var before = local.minusDays(1).atTime(REMINDED_AT).atZone(zone).toInstant();
        boolean over = guidance.isCancelled();
        set(deed, REMIND, guidance.ref(), before, !over && before.isAfter(deed.at()));
        boolean counted = guidance.turnout() != null;
        set(deed, COUNT, guidance.ref(), end(guidance), !over && !counted);
    }

    private void set(Deed deed, String job, Ref ref, Instant due, boolean wanted) {
        var key = JobKey.of(job, ref.workspace(), ref.number());
        if (wanted) {
            kit.timers().schedule(deed.tx(), key, due, "");
        } else {
            kit.timers().cancel(deed.tx(), key);
        }
    }

    static Ref ref(JobKey key) {
        var numbered = key.numbered();
        return new Ref(numbered.workspace(), numbered.number());
    }

    List<Seat> seats(Transaction tx, Ref ref) {
        return seats.of(tx, ref);
    }

    /// Signs up households of a village, with a place each as long as there is one.
    List<Seat> signUp(Deed deed, Guidance guidance, String villageId, List<String> names) {
        var places = new Places(guidance.plan().quota(), seats.of(deed.tx(), guidance.ref()));
        long next = seats.next(deed.tx(), guidance.ref());
        var added =
                IntStream.range(0, names.size())
                        .mapToObj(index ->
                                places.add(
                                        next + index, villageId, names.get(index), deed.actorId()))
                        .toList();
        added.forEach(seat -> seats.insert(deed.tx(), guidance.ref(), seat, deed.at()));
        record(
                deed,
                guidance,
                GuidanceEvent.SIGNED_UP,
                Map.of("village", villageId, "count", Integer.toString(added.size())));
        return added;
    }

    /// Takes some away; those who move up are returned.
    List<Seat> leave(Deed deed, Guidance guidance, List<Seat> gone) {
        gone.forEach(seat -> seats.leave(deed.tx(), guidance.ref(), seat));
        record(
                deed,
                guidance,
                GuidanceEvent.WITHDRAWN,
                Map.of("count", Integer.toString(gone.size())));
        return moveUp(deed, guidance);
    }

    /// Gives free places to those who wait.
    List<Seat> moveUp(Deed deed, Guidance guidance) {
        var moved =
                new Places(guidance.plan().quota(), seats.of(deed.tx(), guidance.ref())).movingUp();
        moved.forEach(seat -> seats.moveUp(deed.tx(), guidance.ref(), seat));
        if (!moved.isEmpty()) {
            record(
                    deed,
                    guidance,
                    GuidanceEvent.MOVED_UP,
                    Map.of("count", Integer.toString(moved.size())));
        }
        return moved;
    }
}
