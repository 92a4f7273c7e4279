package zutuan.bot.assist.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.bot.assist.desk.HelpBook.Entry;
import zutuan.bot.assist.desk.HelpTimers;
import zutuan.bot.assist.desk.Office;
import zutuan.bot.assist.dispatch.Ladder.Level;
import zutuan.bot.assist.dispatch.Ladder.Moment;
import zutuan.bot.assist.dispatch.Ladder.Rung;
import zutuan.bot.assist.model.HelpEvent;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.kernel.event.Deed;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.jobs.JobRun;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;

/// Asks somebody to take a request, and the next one when nobody does.
public final class Dispatcher {
    private final Office office;
    private final Ladder ladder;
    private final List<Roster> rosters;
    private final DispatchReplies replies;
    private final Trips trips;

    public Dispatcher(Office office, Ladder ladder, List<Roster> rosters) {
        this.office = office;
        this.ladder = ladder;
        this.rosters = List.copyOf(rosters);
        this.replies = new DispatchReplies(office.phrases());
        this.trips = new Trips(office);
    }

    public Trips trips() {
        return trips;
    }

    public Ladder ladder() {
        return ladder;
    }

    /// Whom a request goes to first: `asked` is null when nobody at all is there; `next` is asked
    /// if that one does not take it.
    public record Outcome(HelpRequest request, @Nullable Rung asked, @Nullable Rung next) {}

    /// Chooses who is asked first; telling them is [#tell].
    public Outcome first(HelpRequest request, Moment moment) {
        return outcome(request, moment);
    }

    private Outcome outcome(HelpRequest request, Moment moment) {
        var told = new HashSet<>(request.course().told());
        var left = ladder.left(request.trouble().field(), told, moment);
        if (left.isEmpty()) {
            return new Outcome(request.passedTo(List.of(), null), null, null);
        }
        var asked = left.getFirst();
        var next = left.size() > 1 ? left.get(1) : null;
        var pass = next == null ? null : passAt(moment.now());
        return new Outcome(request.passedTo(List.of(asked.member().id()), pass), asked, next);
    }

    private int hours() {
        return office.book().timers().settings().acceptHours();
    }

    /// What the asker is told of where it went.
    public String sent(Outcome outcome, Roster roster) {
        return replies.sent(outcome, roster, hours());
    }

    private Instant passAt(Instant now) {
        return office.hours().plus(now, Duration.ofHours(hours()));
    }

    /// Tells who is asked, with the pictures; `why` stands before it.
    public void tell(Moment moment, Outcome outcome, String why) {
        var asked = outcome.asked();
        if (asked != null) {
            var request = outcome.request();
            var id = asked.member().id();
            var tx = moment.tx();
            var load = office.stores().lists().load(tx, moment.roster().workspace());
            var facts =
                    new DispatchReplies.Facts(
                            why,
                            load.getOrDefault(id, 0),
                            office.stores().requests().shown(tx, request.ref()),
                            trips.soonBeside(tx, request, id, moment.roster(), moment.now()));
            var message = replies.offer(outcome, moment.roster(), facts);
            office.tell(tx, asked.member(), message, request);
        }
    }

    /// A request that was held back, or that nobody took, goes its way.
    public Outcome send(HelpRequest request, Moment moment, Deed deed) {
        var outcome = outcome(request, moment);
        var entry = new Entry(HelpEvent.PASSED_ON, Map.of("to", id(outcome.asked())));
        if (!office.book().enter(deed, request, outcome.request(), entry)) {
            throw new IllegalStateException("changed while passed on: " + request.ref());
        }
        return outcome;
    }

    public Job passing() {
        return new Job(HelpTimers.Kind.PASS.job(), this::passOn);
    }

    private void passOn(JobRun run, Transaction tx) {
        var ref = HelpTimers.ref(run.key());
        var roster =
                rosters.stream().filter(one -> one.workspace().equals(ref.workspace())).findFirst();
        roster.ifPresent(found ->
                office.find(tx, ref)
                        .filter(HelpRequest::isWaiting)
                        .ifPresent(
                                request -> passOn(request, new Moment(tx, found, run.now()), run)));
    }

    private void passOn(HelpRequest request, Moment moment, JobRun run) {
        var deed =
                Deed.ofBot(moment.tx(), request.ref().workspace(), moment.now(), run.key().job());
        var outcome = send(request, moment, deed);
        var roster = moment.roster();
        var before = last(request, roster);
        tell(moment, outcome, replies.passedFrom(before));
        roster.member(request.asked().askerId())
                .ifPresent(asker ->
                        office.tell(
                                moment.tx(),
                                asker,
                                before.isEmpty()
                                        ? replies.nowSent(outcome, roster, hours())
                                        : replies.passedOn(request, before.get(), outcome),
                                request));
    }

    private static String id(@Nullable Rung rung) {
        return rung == null ? "" : rung.member().id();
    }

    private static Optional<Member> last(HelpRequest request, Roster roster) {
        var told = request.course().told();
        return told.isEmpty() ? Optional.empty() : roster.member(told.getLast());
    }

    /// Whether the station itself had nobody to ask.
    public static boolean isAbove(@Nullable Rung rung) {
        return rung != null && (rung.level() == Level.HEAD || rung.level() == Level.TOWN);
    }
}
