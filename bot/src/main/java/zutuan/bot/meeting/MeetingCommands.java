package zutuan.bot.meeting;

import java.util.List;
import java.util.stream.Stream;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.meeting.act.ChosenMeeting;
import zutuan.bot.meeting.agenda.AgendaCommand;
import zutuan.bot.meeting.agenda.AgendaDesk;
import zutuan.bot.meeting.agenda.AgendaReplies;
import zutuan.bot.meeting.agenda.Agendas;
import zutuan.bot.meeting.agenda.TopicCommand;
import zutuan.bot.meeting.booking.BookCommand;
import zutuan.bot.meeting.booking.BookingDesk;
import zutuan.bot.meeting.booking.FreeHalfCommand;
import zutuan.bot.meeting.booking.FreeHalfDesk;
import zutuan.bot.meeting.booking.RoomsCommand;
import zutuan.bot.meeting.booking.RoomsReplies;
import zutuan.bot.meeting.calendar.Feed;
import zutuan.bot.meeting.calendar.FeedCommand;
import zutuan.bot.meeting.calendar.ListCommand;
import zutuan.bot.meeting.calendar.ListReader;
import zutuan.bot.meeting.change.CancelCommand;
import zutuan.bot.meeting.change.ChangeCommand;
import zutuan.bot.meeting.change.InviteCommand;
import zutuan.bot.meeting.change.InviteDesk;
import zutuan.bot.meeting.minutes.ActionCommand;
import zutuan.bot.meeting.minutes.ActionDesk;
import zutuan.bot.meeting.minutes.ActionReplies;
import zutuan.bot.meeting.minutes.MinutesCommand;
import zutuan.bot.meeting.minutes.MinutesDesk;
import zutuan.bot.meeting.minutes.MinutesReader;
import zutuan.bot.meeting.minutes.MinutesReplies;
import zutuan.bot.meeting.model.MeetingSettings;
import zutuan.bot.meeting.poll.PollCommand;
import zutuan.bot.meeting.poll.PollDesk;
import zutuan.bot.meeting.poll.PollReplies;
import zutuan.bot.meeting.rsvp.RsvpCommand;
import zutuan.bot.meeting.rsvp.RsvpDesk;
import zutuan.bot.meeting.rsvp.RsvpReader;
import zutuan.bot.meeting.turnout.TurnoutCommand;
import zutuan.bot.meeting.turnout.TurnoutDesk;
import zutuan.bot.meeting.turnout.TurnoutReplies;
import zutuan.bot.meeting.visit.HostCommand;
import zutuan.bot.meeting.visit.HostDesk;
import zutuan.bot.meeting.visit.HostReplies;
import zutuan.bot.meeting.visit.RouteCommand;
import zutuan.bot.meeting.visit.RouteDesk;
import zutuan.bot.meeting.visit.RouteReplies;
import zutuan.bot.meeting.visit.VisitCommand;
import zutuan.bot.meeting.visit.VisitDesk;

/// How members say what they want with meetings. The order counts: 会1再请王芳 is no booking, and what
/// names a meeting is read before what might be one.
record MeetingCommands(MeetingDesks desks, Agendas agendas, Feed feed) {
    List<Command<?>> all() {
        return Stream.of(changes(), bookings(), answers(), afterwards(), lists())
                .<Command<?>>flatMap(List::stream)
                .toList();
    }

    private List<Command<?>> changes() {
        var kit = desks.kit();
        var stores = desks.stores();
        var replies = desks.voices().meetings();
        var chosen = new ChosenMeeting(stores, desks.readers().times(), replies);
        var routes = desks.readers().routes();
        var voices = new RouteDesk.Voices(replies, new RouteReplies(desks.voices().texts()));
        return List.of(
                new InviteCommand(new InviteDesk(kit, stores, chosen, replies)),
                new RouteCommand(
                        routes.edits(), new RouteDesk(kit, stores, routes, voices, desks.routes())),
                new CancelCommand(desks.changes()));
    }

    private List<Command<?>> bookings() {
        var kit = desks.kit();
        var stores = desks.stores();
        var booking = desks.readers().booking();
        var texts = desks.voices().texts();
        var times = desks.readers().times();
        var visits =
                new VisitDesk(
                        kit,
                        desks.readers().routes(),
                        stores,
                        desks.voices().visits(),
                        desks.opening());
        var halves = new FreeHalfDesk(kit, stores, desks.voices().booking(), texts);
        var books =
                new BookingDesk(kit, booking, stores, desks.voices().booking(), desks.opening());
        return List.of(
                new VisitCommand(visits),
                new PollCommand(new PollDesk(kit, times, new PollReplies(texts))),
                new FreeHalfCommand(halves, times, desks.zone()),
                new HostCommand(new HostDesk(kit, stores, new HostReplies(texts), desks.routes())),
                new ChangeCommand(desks.changes()),
                new RoomsCommand(
                        booking.whens(), booking.places(), stores, new RoomsReplies(texts)),
                new BookCommand(books));
    }

    private List<Command<?>> answers() {
        var reader = new RsvpReader(desks.readers().times(), desks.zone());
        var desk =
                new RsvpDesk(
                        desks.kit(),
                        desks.stores(),
                        desks.voices().meetings(),
                        desks.timed().summary());
        return List.of(new RsvpCommand(reader, desk));
    }

    private List<Command<?>> afterwards() {
        var kit = desks.kit();
        var stores = desks.stores();
        var texts = desks.voices().texts();
        var times = desks.readers().times();
        var acts = desks.timed().actions();
        var minutes =
                new MinutesDesk(
                        kit,
                        stores,
                        new MinutesReader(times, desks.zone()),
                        new MinutesReplies(texts),
                        acts);
        return List.of(
                new MinutesCommand(minutes),
                new ActionCommand(new ActionDesk(kit, stores, new ActionReplies(texts), acts)),
                new TurnoutCommand(
                        new TurnoutDesk(kit, stores, new TurnoutReplies(texts)),
                        times,
                        desks.zone(),
                        kit.settings().of(MeetingSettings.SECTION).attendance()));
    }

    private List<Command<?>> lists() {
        var voices = desks.voices();
        var desk =
                new AgendaDesk(
                        desks.kit(), desks.stores(), agendas, new AgendaReplies(voices.texts()));
        return List.of(
                new AgendaCommand(desk),
                new TopicCommand(desk),
                new ListCommand(
                        new ListReader(desks.readers().times(), desks.zone()),
                        desks.stores(),
                        new ListCommand.Replies(voices.meetings(), voices.visits())),
                new FeedCommand(feed, voices.meetings()));
    }
}
