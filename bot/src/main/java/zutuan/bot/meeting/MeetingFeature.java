package zutuan.bot.meeting;

import java.util.List;
import java.util.stream.Stream;
import zutuan.adapters.Host;
import zutuan.bot.kernel.chinese.time.TimeReader;
import zutuan.bot.kernel.event.Event;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Feature;
import zutuan.bot.kernel.talk.Kit;

/// Joint meetings and field visits.
public final class MeetingFeature implements Feature {
    /// Class-path folder of this feature's tables.
    public static final String MIGRATIONS = "classpath:zutuan/bot/meeting/migrations";

    private final List<Command<?>> commands;
    private final List<Job> jobs;
    private final Agendas agendas;
    private final Feed feed;
    private final MeetingPages pages;

    public MeetingFeature(Kit kit) {
        var settings = kit.settings();
        var zone = settings.zone();
        var times = new TimeReader(zone, settings.calendar());
        var whens = new WhenReader(times, zone, settings.meetings().length());
        var reader = new BookingReader(whens, new Places(settings.meetings().places()), zone);
        var stores = new Stores();
        var texts = new MeetingTexts(zone);
        var booking = new BookingReplies(texts);
        var replies = new MeetingReplies(texts);
        var visitReplies = new VisitReplies(texts);
        var reminders = new Reminders(kit, stores, replies);
        var summary = new RsvpSummary(kit, stores, replies);
        var changes =
                new ChangeDesk(
                        kit,
                        reader,
                        stores,
                        new ChangeDesk.Replies(booking, replies, visitReplies),
                        reminders);
        agendas = new Agendas(kit, stores);
        var acts = new ActionReminders(kit, stores, new ActionReplies(texts));
        var agendaDesk = new AgendaDesk(kit, stores, agendas, new AgendaReplies(texts));
        feed = new Feed(kit, stores);
        var routeReader = new RouteReader(times);
        var opening = new Opening(kit, stores, reminders);
        var visits = new VisitDesk(kit, routeReader, stores, visitReplies, opening);
        var routeReplies = new RouteReplies(texts);
        var routes =
                new RouteOpening(
                        stores,
                        routeReplies,
                        new Changed(kit, stores, replies),
                        new VisitHosts(kit, stores),
                        new RouteOpening.Timing(reminders, new Invites(kit, stores)));
        commands =
                List.of(
                        new InviteCommand(
                                new InviteDesk(
                                        kit,
                                        stores,
                                        new ChosenMeeting(stores, times, replies),
                                        replies)),
                        new RouteCommand(
                                routeReader.edits(),
                                new RouteDesk(
                                        kit,
                                        stores,
                                        routeReader,
                                        new RouteDesk.Voices(replies, routeReplies),
                                        routes)),
                        new CancelCommand(changes),
                        new VisitCommand(visits),
                        new PollCommand(new PollDesk(kit, times, new PollReplies(texts))),
                        new FreeHalfCommand(
                                new FreeHalfDesk(kit, stores, booking, texts), times, zone),
                        new HostCommand(new HostDesk(kit, stores, new HostReplies(texts), routes)),
                        new ChangeCommand(changes),
                        new RoomsCommand(
                                reader.whens(), reader.places(), stores, new RoomsReplies(texts)),
                        new BookCommand(new BookingDesk(kit, reader, stores, booking, opening)),
                        new RsvpCommand(
                                new RsvpReader(times, zone),
                                new RsvpDesk(kit, stores, replies, summary)),
                        new MinutesCommand(
                                new MinutesDesk(
                                        kit,
                                        stores,
                                        new MinutesReader(times, zone),
                                        new MinutesReplies(texts),
                                        acts)),
                        new ActionCommand(
                                new ActionDesk(kit, stores, new ActionReplies(texts), acts)),
                        new TurnoutCommand(
                                new TurnoutDesk(kit, stores, new TurnoutReplies(texts)),
                                times,
                                zone,
                                settings.meetings().attendance()),
                        new AgendaCommand(agendaDesk),
                        new TopicCommand(agendaDesk),
                        new ListCommand(
                                new ListReader(times, zone),
                                stores,
                                new ListCommand.Replies(replies, visitReplies)),
                        new FeedCommand(feed, replies));
        pages = new MeetingPages(kit, stores, texts, feed);
        jobs =
                Stream.concat(reminders.jobs().stream(), Stream.of(summary.job(), acts.job()))
                        .toList();
    }

    @Override
    public String title() {
        return "会议";
    }

    @Override
    public List<String> everyday(Role role) {
        return switch (role) {
            case FIRST_SECRETARY -> List.of("约会议", "参加");
            case VILLAGE_SECRETARY -> List.of("参加", "看议程");
            case TOWN_LEADER -> List.of("约会议", "看议程");
            case TOWN_OFFICIAL, ADMINISTRATOR -> List.of("约会议", "纪要");
            case TECHNICIAN -> List.of("参加", "会议");
        };
    }

    @Override
    public List<Command<?>> commands() {
        return commands;
    }

    @Override
    public List<Job> jobs() {
        return jobs;
    }

    @Override
    public void on(Transaction tx, Event event) {
        agendas.on(tx, event);
    }

    @Override
    public void pages(Host host) {
        feed.register(host);
        pages.register(host);
    }
}
