package zutuan.bot.meeting.change;

import java.util.List;
import java.util.Map;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Form;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Turn;
import zutuan.bot.meeting.act.Announcements;
import zutuan.bot.meeting.act.ChosenMeeting;
import zutuan.bot.meeting.act.Hold;
import zutuan.bot.meeting.act.Hold.Move;
import zutuan.bot.meeting.act.MeetingReplies;
import zutuan.bot.meeting.booking.BookingReader;
import zutuan.bot.meeting.booking.BookingReplies;
import zutuan.bot.meeting.booking.FreeTimes;
import zutuan.bot.meeting.model.Meeting;
import zutuan.bot.meeting.store.InvitationStore;
import zutuan.bot.meeting.store.VisitStore;
import zutuan.bot.meeting.visit.VisitHosts;
import zutuan.bot.meeting.visit.VisitReplies;

/// Moves and renames meetings. Whoever had answered, or comes instead, or receives the visitors is
/// told, nobody else.
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

    ChangeDesk(Kit kit) {
        reader = new BookingReader(kit.settings());
        chosen = new ChosenMeeting(kit);
        replies = new MeetingReplies(kit);
        bookingReplies = new BookingReplies(kit);
        visitReplies = new VisitReplies(kit);
        free = new FreeTimes(kit.settings());
        announcements = new Announcements(kit);
        hosts = new VisitHosts(kit);
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
                ? move(hold, wanted.plan(), turn)
                : bookingReplies.askTime(form(meeting), wanted.when());
    }

    private static Form form(Meeting meeting) {
        return new Form(Change.COMMAND, meeting.ref().label(), Map.of());
    }

    private Answer move(Hold hold, Meeting.Plan plan, Turn turn) {
        var before = hold.meeting();
        return switch (hold.move(plan)) {
            case Move.Refused(var why) -> about(before, replies.refused(before, why));
            case Move.Clashes(var holder) -> clash(before, plan, holder, turn);
            case Move.Made(var after) -> {
                hosts.askAgain(hold, after, turn);
                var card = replies.changed(before, after);
                yield announcements.changed(
                        "改好了", after, card, invitations.answered(turn.tx(), after.ref()), turn);
            }
        };
    }

    private Answer rename(Hold hold, String title, Turn turn) {
        var before = hold.meeting();
        return switch (hold.rename(title)) {
            case Meeting.Step.Refused(var why) -> about(before, replies.refused(before, why));
            case Meeting.Step.Done(var after) -> {
                var card = replies.renamed(before, after);
                yield announcements.changed("改好了", after, card, List.of(), turn);
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
