package zutuan.bot.member;

import java.util.List;
import java.util.Map;
import zutuan.adapters.Message;
import zutuan.bot.kernel.event.Subject;
import zutuan.bot.kernel.people.IdentityStore.Identity;
import zutuan.bot.kernel.people.Leave;
import zutuan.bot.kernel.people.LeaveStore;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.StandingStore;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Notices.Note;
import zutuan.bot.kernel.talk.Topic;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.kernel.talk.Undo;

/// Leaves: asked for, agreed to, called off.
final class LeaveDesk {
    private final LeaveStore store = new LeaveStore();
    private final StandingStore standings = new StandingStore();
    private final Kit kit;
    private final MemberReplies replies;
    private final Unanswered unanswered;

    LeaveDesk(Kit kit, MemberReplies replies) {
        this.kit = kit;
        this.replies = replies;
        this.unanswered = new Unanswered(kit, replies);
    }

    MemberReplies replies() {
        return replies;
    }

    Answer ask(LeaveCommand.Wish wish, Turn turn) {
        var standIn = wish.standIn();
        if (standIn.id().equals(turn.member().id())) {
            return Answer.of(replies.notYourself());
        }
        var leave =
                new Leave(
                        kit.ids().get(),
                        turn.member().id(),
                        standIn.id(),
                        wish.from(),
                        wish.until(),
                        Leave.State.ASKED);
        var standing = standings.of(turn.tx(), new Identity(turn.workspace(), standIn.id()));
        boolean away = store.overlapping(turn.tx(), turn.workspace(), leave).isPresent();
        if (away || standing.removed() || standing.unreachable()) {
            return whoElse(leave, standIn, turn);
        }
        var mine = current(turn, turn.member());
        if (!mine.isEmpty()) {
            return Answer.of(replies.alreadyOnLeave(mine.getFirst()));
        }
        keep(turn, leave, MemberEvent.LEAVE_ASKED);
        tell(turn, standIn, replies.standInAsked(leave, turn.member()));
        unanswered.set(turn.tx(), turn.workspace(), leave, turn.now());
        tellWhoCounts(leave, standIn, turn);
        return Answer.of(replies.leaveAsked(leave, standIn))
                .undoneBy(new Undo("请假" + replies.days(leave), "/销假", "销假"));
    }

    /// Who is away has a stand-in, who may be asked instead.
    private Answer whoElse(Leave leave, Member standIn, Turn turn) {
        var other =
                store.overlapping(turn.tx(), turn.workspace(), leave)
                        .flatMap(away -> turn.roster().member(away.standInId()))
                        .filter(member -> !member.id().equals(turn.member().id()));
        return replies.standInAway(leave, standIn, other);
    }

    /// Whoever had asked the one who now goes away hears who stands in for them.
    private void tellWhoCounts(Leave leave, Member standIn, Turn turn) {
        for (var other : store.countingOn(turn.tx(), turn.workspace(), leave)) {
            turn.roster()
                    .member(other.memberId())
                    .filter(member -> !member.id().equals(standIn.id()))
                    .ifPresent(member ->
                            tellAway(
                                    turn,
                                    member,
                                    Message.text(
                                            replies.standInGoesAway(
                                                    leave, turn.member(), standIn))));
        }
    }

    /// Who waits for the speaker to say whether they stand in.
    List<Member> asking(Turn turn) {
        return store
                .unanswered(turn.tx(), turn.workspace(), turn.member().id(), turn.now())
                .stream()
                .flatMap(leave -> turn.roster().member(leave.memberId()).stream())
                .distinct()
                .toList();
    }

    /// The stand-in's yes or no to a member; who has said yes may still say no.
    Answer answer(Member member, boolean yes, Turn turn) {
        var asked =
                current(turn, member).stream()
                        .filter(leave -> leave.state() == Leave.State.ASKED || !yes)
                        .filter(leave -> leave.standInId().equals(turn.member().id()))
                        .findFirst();
        if (asked.isEmpty()) {
            return Answer.of(replies.nothingAsked(member.name()));
        }
        var leave = asked.get();
        unanswered.stop(turn.tx(), turn.workspace(), leave);
        if (yes) {
            keep(turn, leave.as(Leave.State.AGREED), MemberEvent.LEAVE_AGREED);
            tellAway(turn, member, Message.text(replies.standInAgreed(leave, turn.member())));
            var open =
                    open(member, turn).stream()
                            .filter(topic -> topic.isFor(turn.member().id()))
                            .toList();
            return Answer.of(replies.agreed(leave, member, open));
        }
        keep(turn, leave.as(Leave.State.REFUSED), MemberEvent.LEAVE_REFUSED);
        tellAway(turn, member, Message.text(replies.standInRefused(leave, turn.member())));
        return Answer.of(replies.refused(member));
    }

    private List<Topic> open(Member member, Turn turn) {
        return kit.topics().open(turn.tx(), turn.roster(), turn.now()).stream()
                .filter(topic -> topic.isWith(member.id()))
                .toList();
    }

    Answer end(Turn turn) {
        var mine = current(turn, turn.member());
        if (mine.isEmpty()) {
            return Answer.of(replies.noLeave());
        }
        for (var leave : mine) {
            keep(turn, leave.as(Leave.State.ENDED), MemberEvent.LEAVE_ENDED);
            unanswered.stop(turn.tx(), turn.workspace(), leave);
            turn.roster()
                    .member(leave.standInId())
                    .ifPresent(standIn ->
                            tell(turn, standIn, Message.text(replies.standInFreed(turn.member()))));
        }
        return Answer.of(replies.leaveEnded());
    }

    private List<Leave> current(Turn turn, Member member) {
        return store.of(turn.tx(), turn.workspace(), member.id(), turn.now()).stream()
                .filter(leave ->
                        leave.state() == Leave.State.ASKED || leave.state() == Leave.State.AGREED)
                .toList();
    }

    private void keep(Turn turn, Leave leave, MemberEvent kind) {
        store.put(turn.tx(), turn.workspace(), leave);
        var facts =
                Map.of(
                        "standIn", leave.standInId(),
                        "from", leave.from().toString(),
                        "until", leave.until().toString());
        var who = new Subject(Member.SUBJECT, leave.memberId());
        kit.events().record(turn.deed(), who, kind, facts);
    }

    private void tell(Turn turn, Member member, Message message) {
        kit.notices().tell(turn.tx(), turn.workspace(), member, Note.of(message, null));
    }

    /// Also within the leave, what concerns the leave itself goes to the one who is away.
    private void tellAway(Turn turn, Member member, Message message) {
        kit.notices().tellInPerson(turn.tx(), turn.workspace(), member, Note.of(message, null));
    }
}
