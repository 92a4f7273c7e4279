package zutuan.bot.meeting.visit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.act.Changed;
import zutuan.bot.meeting.act.Invites;
import zutuan.bot.meeting.act.Reminders;
import zutuan.bot.meeting.model.Invitation;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.store.Stores;

/// Puts another route of a field visit into force: kept, the timers set anew, the hosts whom it
/// concerns asked or released, and those who come told. Stateless.
public final class RouteOpening {
    private final Stores stores;
    private final RouteReplies replies;
    private final Changed changed;
    private final VisitHosts hosts;
    private final Timing timing;

    /// What reminds of a visit and what puts it into calendars.
    public record Timing(Reminders reminders, Invites invites) {}

    public RouteOpening(
            Stores stores, RouteReplies replies, Changed changed, VisitHosts hosts, Timing timing) {
        this.stores = stores;
        this.replies = replies;
        this.changed = changed;
        this.hosts = hosts;
        this.timing = timing;
    }

    Answer publish(Meeting before, Meeting.Plan plan, RouteChange change, Turn turn) {
        var after = keep(before, plan, change, turn);
        if (!change.concernsVisitors()) {
            return Answer.of(replies.hostsOnly(after)).about(after.ref().subject());
        }
        var concerned = concerned(after, change, turn);
        if (change.movesStart()) {
            stores.invitations().outdate(turn.tx(), after.ref());
            timing.reminders().set(turn.tx(), after);
        }
        var card =
                replies.rerouted(after, change, turn.roster())
                        .with(timing.invites().request(after, turn));
        return changed.tell("路线改好了", after, card, concerned, turn);
    }

    /// Keeps another route or other hosts, and asks and releases the hosts whom that concerns.
    Meeting keep(Meeting before, Meeting.Plan plan, RouteChange change, Turn turn) {
        var after = before.reroute(plan);
        changed.keep(before, after, turn);
        stores.visits().replace(turn.tx(), after.ref(), change.settled());
        stores.places().release(turn.tx(), after.ref());
        changed.record(after, "meeting.rerouted", Map.of("route", change.settled().route()), turn);
        hosts.follow(after, change, turn);
        return after;
    }

    /// Who comes; and when the start moves, whoever had answered at all. Whoever called it, too.
    private List<String> concerned(Meeting meeting, RouteChange change, Turn turn) {
        var invited = stores.invitations().of(turn.tx(), meeting.ref()).stream();
        var answered =
                change.movesStart()
                        ? invited.flatMap(Invitation::answered)
                        : invited.flatMap(one -> one.comer().stream());
        return Stream.concat(Stream.of(meeting.origin().organizerId()), answered).toList();
    }
}
