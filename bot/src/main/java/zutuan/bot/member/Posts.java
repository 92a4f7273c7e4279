package zutuan.bot.member;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import zutuan.adapters.Message;
import zutuan.bot.kernel.event.Event;
import zutuan.bot.kernel.event.Subject;
import zutuan.bot.kernel.people.IdentityStore.Identity;
import zutuan.bot.kernel.people.Leave;
import zutuan.bot.kernel.people.LeaveStore;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.StandingStore;
import zutuan.bot.kernel.people.Station;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Notices.Note;
import zutuan.bot.kernel.talk.Topic;

/// What a member holds by their person: a place on a duty roster, and standing in for somebody.
/// Both are handed over like every matter.
final class Posts {
    static final String DUTY = "duty";
    static final String STAND_IN = "stand_in";

    private final StandingStore standings = new StandingStore();
    private final LeaveStore leaves = new LeaveStore();
    private final Kit kit;
    private final MemberReplies replies;

    Posts(Kit kit, MemberReplies replies) {
        this.kit = kit;
        this.replies = replies;
    }

    List<Topic> of(Transaction tx, Roster roster, Instant now, String memberId) {
        var who = new Identity(roster.workspace(), memberId);
        var duty =
                standings.successor(tx, who).isPresent()
                        ? Stream.<Topic>empty()
                        : roster.stations().stream()
                                .filter(station -> station.duty().contains(memberId))
                                .map(station -> duty(station, memberId));
        var standIn =
                leaves.standingIn(tx, roster.workspace(), memberId, now).stream()
                        .map(leave -> standIn(leave, roster));
        return Stream.concat(duty, standIn).toList();
    }

    private Topic duty(Station station, String memberId) {
        return topic(
                new Subject(DUTY, station.id()),
                replies.dutyOf(station),
                replies.dutyTitle(),
                memberId);
    }

    private Topic standIn(Leave leave, Roster roster) {
        String title = roster.member(leave.memberId()).map(Member::name).orElse("");
        return topic(
                new Subject(STAND_IN, leave.id()),
                replies.standInFor(title),
                replies.days(leave),
                leave.standInId());
    }

    private static Topic topic(Subject subject, String label, String title, String memberId) {
        return new Topic(subject, label, title, Topic.Standing.NEW, memberId, Set.of());
    }

    /// A post goes to somebody else.
    void on(Transaction tx, Event event) {
        if (event.is(MemberEvent.REMOVED)) {
            left(tx, event);
        }
        if (!event.is(MemberEvent.HANDED_OVER)) {
            return;
        }
        String to = event.details().getOrDefault("to", "");
        if (event.subject().is(DUTY)) {
            var from = new Identity(event.workspace(), event.details().getOrDefault("from", ""));
            standings.follow(tx, from, to);
        } else if (event.subject().is(STAND_IN)) {
            leaves.handOn(tx, event.workspace(), event.subject().id(), to);
            leaves.find(tx, event.workspace(), event.subject().id())
                    .ifPresent(leave -> tellAway(tx, event.workspace(), leave, to));
        }
    }

    /// Nobody stands in for who has left.
    private void left(Transaction tx, Event event) {
        String memberId = event.subject().id();
        for (var leave : leaves.of(tx, event.workspace(), memberId, event.at())) {
            boolean stands =
                    leave.state() == Leave.State.ASKED || leave.state() == Leave.State.AGREED;
            if (stands) {
                leaves.put(tx, event.workspace(), leave.as(Leave.State.ENDED));
                tell(
                        tx,
                        event.workspace(),
                        leave.standInId(),
                        roster -> roster.member(memberId).map(replies::standInOver));
            }
        }
    }

    private void tell(
            Transaction tx,
            String workspace,
            String memberId,
            Function<Roster, Optional<String>> text) {
        for (var roster : kit.settings().roster()) {
            var member = roster.member(memberId);
            var said = text.apply(roster);
            if (roster.workspace().equals(workspace) && member.isPresent() && said.isPresent()) {
                var note = Note.of(Message.text(said.get()), null);
                kit.notices().tellInPerson(tx, workspace, member.get(), note);
            }
        }
    }

    private void tellAway(Transaction tx, String workspace, Leave leave, String to) {
        tell(
                tx,
                workspace,
                leave.memberId(),
                roster -> roster.member(to).map(one -> replies.otherStandIn(leave, one)));
    }
}
