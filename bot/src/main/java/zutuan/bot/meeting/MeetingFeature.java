package zutuan.bot.meeting;

import java.util.List;
import zutuan.adapters.Host;
import zutuan.bot.kernel.event.Event;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Feature;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.meeting.agenda.Agendas;
import zutuan.bot.meeting.calendar.Feed;
import zutuan.bot.meeting.calendar.MeetingPages;

/// Joint meetings and field visits.
final class MeetingFeature implements Feature {
    private final List<Command<?>> commands;
    private final List<Job> jobs;
    private final Agendas agendas;
    private final Feed feed;
    private final MeetingPages pages;

    MeetingFeature(Kit kit) {
        var desks = MeetingDesks.of(kit);
        agendas = new Agendas(kit, desks.stores());
        feed = new Feed(kit, desks.stores());
        commands = new MeetingCommands(desks, agendas, feed).all();
        jobs = desks.timed().jobs();
        pages = new MeetingPages(kit, desks.stores(), desks.voices().texts(), feed);
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
        feed.on(tx, event);
    }

    @Override
    public void pages(Host host) {
        feed.register(host);
        pages.register(host);
    }
}
