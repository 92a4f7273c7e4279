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

    public Dispatcher(Office office, Ladder ladder, List<Roster> rosters) {
        this.office = office;
        this.ladder = ladder;
        this.rosters = List.copyOf(rosters);
        this.replies = new DispatchReplies(office.phrases());
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

    private Instant passAt(Instant now) {
        int hours = office.book().timers().settings().acceptHours();
        return office.hours().plus(now, Duration.ofHours(hours));
    }

    /// Tells who is asked, with the pictures.
    public void tell(Transaction tx, Outcome outcome, Roster roster, String why) {
        var asked = outcome.asked();
        if (asked != null) {
            var request = outcome.request();
            var load = office.stores().lists().load(tx, roster.workspace());
            int inHand = load.getOrDefault(asked.member().id(), 0);
            var shown = office.stores().requests().shown(tx, request.ref());
            office.tell(
                    tx,
                    asked.member(),
                    replies.offer(request, outcome, roster, inHand, shown, why),
                    request);
        }
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
        var outcome = outcome(request, moment);
        var deed =
                Deed.ofBot(moment.tx(), request.ref().workspace(), moment.now(), run.key().job());
        var entry = new Entry(HelpEvent.PASSED_ON, Map.of("to", id(outcome.asked())));
        if (!office.book().enter(deed, request, outcome.request(), entry)) {
            throw new IllegalStateException("changed while passed on: " + request.ref());
        }
        var roster = moment.roster();
        var before = last(request, roster);
        tell(moment.tx(), outcome, roster, replies.passedFrom(before));
        roster.member(request.asked().askerId())
                .ifPresent(asker ->
                        office.tell(
                                moment.tx(),
                                asker,
                                replies.passedOn(request, before, outcome),
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
    static boolean isAbove(@Nullable Rung rung) {
        return rung != null && (rung.level() == Level.HEAD || rung.level() == Level.TOWN);
    }
}
