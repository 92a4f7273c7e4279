package zutuan.bot.meeting.summary;

import java.util.List;
import java.util.stream.Stream;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Duty;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.meeting.model.Action;
import zutuan.bot.meeting.model.Invitation;
import zutuan.bot.meeting.model.Invitation.Reply;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.model.MeetingTexts;
import zutuan.bot.meeting.store.ActionStore;
import zutuan.bot.meeting.store.InvitationStore;
import zutuan.bot.meeting.store.MeetingStore;

/// The meetings that a member is expected at, and what meetings gave them to do.
public final class MeetingDuties {
    private final MeetingStore meetings = new MeetingStore();
    private final InvitationStore invitations = new InvitationStore();
    private final ActionStore actions = new ActionStore();
    private final Kit kit;
    private final SummaryReplies replies;

    public MeetingDuties(Kit kit) {
        this.kit = kit;
        replies = new SummaryReplies(new MeetingTexts(kit.settings().zone()));
    }

    public List<Duty> of(Transaction tx, Roster roster, Member member) {
        var now = kit.clock().instant();
        var ahead =
                meetings.of(tx, roster.workspace(), member.id(), now).stream()
                        .filter(meeting -> meeting.isAhead(now))
                        .flatMap(meeting -> expected(tx, meeting, member).stream());
        var tasks = actions.ownedBy(tx, roster.workspace(), member.id()).stream().map(this::task);
        return Stream.concat(ahead, tasks).toList();
    }

    private List<Duty> expected(Transaction tx, Meeting meeting, Member member) {
        var invitation = invitations.of(tx, meeting.ref(), member.id());
        if (invitation
                .map(Invitation::reply)
                .filter(Reply.Declined.class::isInstance)
                .isPresent()) {
            return List.of();
        }
        boolean open = invitation.filter(Invitation::isOpen).isPresent();
        return List.of(
                new Duty(
                        Duty.Kind.TO_ATTEND,
                        replies.invited(meeting, !open),
                        meeting.plan().slot().start()));
    }

    private Duty task(Action action) {
        var due =
                action.task()
                        .dueDay()
                        .map(day ->
                                day.plusDays(1)
                                        .atStartOfDay(kit.settings().zone())
                                        .toInstant()
                                        .minusMillis(1));
        return new Duty(Duty.Kind.TO_DO, replies.action(action), due.orElse(null));
    }
}
