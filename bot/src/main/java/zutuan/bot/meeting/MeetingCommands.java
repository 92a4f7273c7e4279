package zutuan.bot.meeting;

import java.util.List;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.meeting.agenda.AgendaCommand;
import zutuan.bot.meeting.agenda.TopicCommand;
import zutuan.bot.meeting.booking.BookCommand;
import zutuan.bot.meeting.booking.FreeHalfCommand;
import zutuan.bot.meeting.booking.RoomsCommand;
import zutuan.bot.meeting.calendar.FeedCommand;
import zutuan.bot.meeting.calendar.MeetingListCommand;
import zutuan.bot.meeting.calendar.MeetingQuestionCommand;
import zutuan.bot.meeting.change.CancelCommand;
import zutuan.bot.meeting.change.ChangeCommand;
import zutuan.bot.meeting.change.InviteCommand;
import zutuan.bot.meeting.change.RestoreCommand;
import zutuan.bot.meeting.minutes.ActionCommand;
import zutuan.bot.meeting.minutes.MinutesCommand;
import zutuan.bot.meeting.minutes.TakeBackMinutes;
import zutuan.bot.meeting.poll.PollCommand;
import zutuan.bot.meeting.rsvp.GenerousCommand;
import zutuan.bot.meeting.rsvp.RsvpCommand;
import zutuan.bot.meeting.rsvp.TakeBackCommand;
import zutuan.bot.meeting.turnout.TurnoutCommand;
import zutuan.bot.meeting.visit.HostCommand;
import zutuan.bot.meeting.visit.RouteCommand;
import zutuan.bot.meeting.visit.VisitCommand;

/// How members say what they want with meetings. The order counts: 会1再请王芳 is no booking, and what
/// names a meeting is read before what might be one.
final class MeetingCommands {
    private MeetingCommands() {}

    static List<Command<?>> all(Kit kit) {
        return List.of(
                new MeetingQuestionCommand(kit),
                new InviteCommand(kit),
                new RouteCommand(kit),
                new CancelCommand(kit),
                new RestoreCommand(kit),
                new VisitCommand(kit),
                new PollCommand(kit),
                new FreeHalfCommand(kit),
                new HostCommand(kit),
                new ChangeCommand(kit),
                new RoomsCommand(kit),
                new BookCommand(kit),
                new RsvpCommand(kit),
                new GenerousCommand(kit),
                new TakeBackCommand(kit),
                new MinutesCommand(kit),
                new TakeBackMinutes(kit),
                new ActionCommand(kit),
                new TurnoutCommand(kit),
                new AgendaCommand(kit),
                new TopicCommand(kit),
                new MeetingListCommand(kit),
                new FeedCommand(kit));
    }
}
