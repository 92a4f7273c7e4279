package zutuan.bot.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import zutuan.adapters.Host;
import zutuan.bot.kernel.event.Event;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Feature;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.meeting.act.Reminders;
import zutuan.bot.meeting.agenda.Agendas;
import zutuan.bot.meeting.agenda.JointWatch;
import zutuan.bot.meeting.calendar.Feed;
import zutuan.bot.meeting.calendar.MeetingPages;
import zutuan.bot.meeting.minutes.ActionReminders;
import zutuan.bot.meeting.rsvp.RsvpSummary;

/// Joint meetings and field visits.
final class MeetingFeature implements Feature {
    private final List<Command<?>> commands;
    private final List<Job> jobs;
    private final Agendas agendas;
    private final Feed feed;
    private final MeetingPages pages;
    private final JointWatch joint;

    MeetingFeature(Kit kit) {
        commands = MeetingCommands.all(kit);
        jobs = jobs(kit);
        agendas = new Agendas(kit);
        feed = new Feed(kit);
        pages = new MeetingPages(kit);
        joint = new JointWatch(kit);
    }

    /// What speaks up by itself.
    private static List<Job> jobs(Kit kit) {
        var all = new ArrayList<>(new Reminders(kit).jobs());
        all.add(new RsvpSummary(kit).job());
        all.add(new ActionReminders(kit).job());
        all.add(new JointWatch(kit).job());
        return List.copyOf(all);
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
    public void started(Transaction tx, Instant now) {
        joint.start(tx, now);
    }

    @Override
    public void pages(Host host) {
        feed.register(host);
        pages.register(host);
    }
}
