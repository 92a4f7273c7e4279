package zutuan.bot.meeting.change;

import java.util.List;
import java.util.Map;
import java.util.Set;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Question;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.kernel.talk.Undo;
import zutuan.bot.meeting.act.Announcements;
import zutuan.bot.meeting.act.ChosenMeeting;
import zutuan.bot.meeting.act.Hold;
import zutuan.bot.meeting.act.Hold.Move;
import zutuan.bot.meeting.act.MeetingReplies;
import zutuan.bot.meeting.act.Sure;
import zutuan.bot.meeting.booking.BookingReader;
import zutuan.bot.meeting.booking.BookingReplies;
import zutuan.bot.meeting.booking.FreeTimes;
import zutuan.bot.meeting.model.Invitation;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.store.InvitationStore;
import zutuan.bot.meeting.store.VisitStore;
import zutuan.bot.meeting.visit.VisitHosts;
import zutuan.bot.meeting.visit.VisitReplies;

/// Moves meetings, after it was asked, and renames them. Whoever had answered, or comes instead, or
/// receives the visitors is told, nobody else.
final class ChangeDesk {
    private final BookingReader reader;
    private final VisitStore visits = new VisitStore();
    private final InvitationStore invitations = new InvitationStore();
    private final ChosenMeeting chosen;
    private final MeetingReplies replies;
    private final BookingReplies bookingReplies;
    private final VisitReplies visitReplies;
    private final FreeTimes free;
    private final Announcements announcements;
    private final VisitHosts hosts;
    private final ToldOfChange audience = new ToldOfChange();
    private final ChangeReplies changeReplies;

    ChangeDesk(Kit kit) {
        reader = new BookingReader(kit.settings());
        chosen = new ChosenMeeting(kit);
        replies = new MeetingReplies(kit);
        bookingReplies = new BookingReplies(kit);
        visitReplies = new VisitReplies(kit);
        free = new FreeTimes(kit.settings());
        announcements = new Announcements(kit);
        hosts = new VisitHosts(kit);
        changeReplies = new ChangeReplies(kit);
    }

    Answer change(Change change, Turn turn) {
        return chosen.go(
                change.which(),
                _ -> true,
                turn,
                label -> typed(change, label),
                hold -> change(hold, change, turn));
    }

    /// The same change of one meeting among several.
    private static String typed(Change change, String label) {
        return change.what().isEmpty()
                ? new Form(change.form().command(), label, change.form().parts()).typed()
                : change.form().command() + " " + label + " 改到" + change.what();
    }

    private Answer change(Hold hold, Change change, Turn turn) {
        var meeting = hold.meeting();
        var title = change.form().part(BookingReader.TITLE);
        if (title.isPresent()) {
            return rename(hold, title.get(), turn);
        }
        var wanted = reader.change(change.what(), meeting.plan(), turn.now());
        var route = visits.find(turn.tx(), meeting.ref());
        if (route.isPresent() && wanted.elsewhere()) {
            return about(meeting, visitReplies.placeIsRoute(meeting, route.get()));
        }
        return wanted.isClear()
                ? move(hold, wanted.plan(), change.form(), turn)
                : bookingReplies.askTime(form(meeting), wanted.when());
    }

    private static Form form(Meeting meeting) {
        return new Form(Change.COMMAND, meeting.ref().label(), Map.of());
    }

    /// Tried without effect first: what cannot be done is not asked.
    private Answer move(Hold hold, Meeting.Plan plan, Form said, Turn turn) {
        var before = hold.meeting();
        return switch (turn.tx().tried(() -> hold.move(plan))) {
            case Move.Refused(var why) -> about(before, replies.refused(before, why));
            case Move.Clashes(var holder) -> clash(before, plan, holder, turn);
            case Move.Made _ -> {
                var told = audience.of(before, turn);
                yield Sure.is(said, before) || told.isNobody()
                        ? moved(hold, plan, said, turn)
                        : ask(before, plan, told, turn);
            }
        };
    }

    private Answer ask(Meeting before, Meeting.Plan plan, Told told, Turn turn) {
        var yes = new Question.Option("是", Sure.of(form(before, plan), before).typed());
        return ChangeReplies.sure(changeReplies.moveWhich(before, plan), told, yes, turn.roster())
                .about(before.ref().subject());
    }

    /// What is typed to give a meeting this plan.
    private Form form(Meeting meeting, Meeting.Plan plan) {
        var typed = bookingReplies.typed(form(meeting), plan);
        return plan.place().equals(meeting.plan().place())
                ? typed.without(BookingReader.PLACE)
                : typed;
    }

    private Answer moved(Hold hold, Meeting.Plan plan, Form said, Turn turn) {
        var before = hold.meeting();
        var invited = hold.invited();
        var back = said.part(Sure.WAITING);
        if (!(hold.move(plan) instanceof Move.Made(var after))) {
            throw new IllegalStateException("it could be moved when it was tried");
        }
        back.ifPresent(ids -> hold.settle(invited, Set.of(ids.split(" ", -1))));
        hosts.askAgain(hold, after, turn);
        var card =
                back.isPresent() ? changeReplies.movedBack(after) : replies.changed(before, after);
        var answered = invitations.answered(turn.tx(), after.ref());
        return announcements
                .changed("改好了", after, card, answered, turn)
                .undoneBy(undo(before, after, invited));
    }

    private Undo undo(Meeting before, Meeting after, List<Invitation> invited) {
        var waiting = invited.stream().filter(Invitation::stale).map(Invitation::memberId).toList();
        var back =
                Sure.of(form(after, before.plan()), after)
                        .with(Sure.WAITING, Sure.waiting(waiting));
        String label = after.ref().label();
        return new Undo(label + "改期", back.typed(), label + "改到…");
    }

    private Answer rename(Hold hold, String title, Turn turn) {
        var before = hold.meeting();
        return switch (hold.rename(title)) {
            case Meeting.Step.Refused(var why) -> about(before, replies.refused(before, why));
            case Meeting.Step.Done(var after) -> {
                var card = replies.renamed(before, after);
                String label = after.ref().label();
                var back = form(after).with(BookingReader.TITLE, before.plan().title());
                yield announcements
                        .changed("改好了", after, card, List.of(), turn)
                        .undoneBy(new Undo(label + "改名", back.typed(), label + "改名 原名"));
            }
        };
    }

    private Answer clash(Meeting meeting, Meeting.Plan plan, Meeting holder, Turn turn) {
        var form = bookingReplies.typed(form(meeting), plan);
        var instead = free.around(plan, turn).alone();
        return bookingReplies.clash(form, holder, turn.roster(), instead);
    }

    private static Answer about(Meeting meeting, String text) {
        return Answer.of(text).about(meeting.ref().subject());
    }
}
