package zutuan.bot.meeting.rsvp;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Message;
import zutuan.bot.kernel.people.LeaveStore;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Notices;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.act.Hold;
import zutuan.bot.meeting.act.MeetingReplies;
import zutuan.bot.meeting.model.Invitation;
import zutuan.bot.meeting.model.Invitation.Reply;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.store.InvitationStore;

/// Who comes instead of whom (代会). Whoever is asked, is no longer needed, or says no is told of,
/// and so is who asked.
public final class StandIns {
    private final InvitationStore invitations = new InvitationStore();
    private final LeaveStore leaves = new LeaveStore();
    private final Kit kit;
    private final RsvpReplies replies;

    public StandIns(Kit kit) {
        this.kit = kit;
        this.replies = new RsvpReplies(new MeetingReplies(kit).texts());
    }

    /// The speaker's answer changed: who was to come instead hears that they need not, who is now
    /// that they are asked.
    void follow(Meeting meeting, Reply before, Reply after, Turn turn) {
        String was = standIn(before);
        String is = standIn(after);
        if (was != null && !was.equals(is)) {
            tell(was, meeting, replies.freed(meeting, turn.member().name()), turn);
        }
        if (is != null && !is.equals(was)) {
            tell(is, meeting, replies.asked(meeting, turn.member().name()), turn);
        }
    }

    /// Those who are not wanted any more need nobody to come instead of them.
    public void freed(Meeting meeting, List<Invitation> spared, Turn turn) {
        for (var one : spared) {
            String standIn = standIn(one.reply());
            var who = turn.roster().member(one.memberId());
            if (standIn != null && who.isPresent()) {
                tell(standIn, meeting, replies.freed(meeting, who.get().name()), turn);
            }
        }
    }

    private static @Nullable String standIn(Reply reply) {
        return reply instanceof Reply.Declined(var standIn, _, _) ? standIn : null;
    }

    /// Those instead of whom the speaker is to come.
    List<Member> forWhom(Meeting meeting, Turn turn) {
        return invitations.of(turn.tx(), meeting.ref()).stream()
                .filter(one -> turn.member().id().equals(standIn(one.reply())))
                .flatMap(one -> turn.roster().member(one.memberId()).stream())
                .toList();
    }

    void accept(Meeting meeting, List<Member> forWhom, String how, Turn turn) {
        var message = replies.accepts(meeting, turn.member().name(), how);
        forWhom.forEach(member -> tell(member.id(), meeting, message, turn));
    }

    void refuse(Hold hold, List<Member> forWhom, String reason, Turn turn) {
        var meeting = hold.meeting();
        for (var member : forWhom) {
            hold.standsAlone(member.id(), reason);
            tell(member.id(), meeting, replies.refuses(meeting, turn.member().name()), turn);
        }
    }

    /// Who stands in for somebody that is on leave when the meeting begins.
    Optional<Member> whileAway(Meeting meeting, Member member, Turn turn) {
        var at = meeting.plan().slot().start();
        return leaves.standIn(turn.tx(), turn.workspace(), member.id(), at)
                .flatMap(turn.roster()::member);
    }

    /// Whether somebody has said that they do not come themselves.
    boolean staysAway(Meeting meeting, Member member, Turn turn) {
        return invitations
                .of(turn.tx(), meeting.ref(), member.id())
                .filter(one -> !one.stale() && one.reply() instanceof Reply.Declined)
                .isPresent();
    }

    private void tell(String memberId, Meeting meeting, Message message, Turn turn) {
        var note = Notices.Note.of(message, meeting.ref().subject());
        turn.roster()
                .member(memberId)
                .ifPresent(member -> kit.notices().tell(turn.tx(), turn.workspace(), member, note));
    }
}
