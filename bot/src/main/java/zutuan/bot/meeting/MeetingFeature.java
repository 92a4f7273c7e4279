package zutuan.bot.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import zutuan.adapters.Host;
import zutuan.bot.kernel.calendar.Days;
import zutuan.bot.kernel.calendar.Week;
import zutuan.bot.kernel.event.Event;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Duty;
import zutuan.bot.kernel.talk.Feature;
import zutuan.bot.kernel.talk.Figure;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Summary;
import zutuan.bot.kernel.talk.Topic;
import zutuan.bot.meeting.act.Reminders;
import zutuan.bot.meeting.agenda.Agendas;
import zutuan.bot.meeting.agenda.JointWatch;
import zutuan.bot.meeting.calendar.Feed;
import zutuan.bot.meeting.calendar.MeetingPages;
import zutuan.bot.meeting.minutes.ActionReminders;
import zutuan.bot.meeting.minutes.Departure;
import zutuan.bot.meeting.rsvp.RsvpSummary;
import zutuan.bot.meeting.summary.MeetingDuties;
import zutuan.bot.meeting.summary.MeetingFigures;
import zutuan.bot.meeting.summary.MeetingSummary;

/// Joint meetings and field visits.
final class MeetingFeature implements Feature {
    private final List<Command<?>> commands;
    private final List<Job> jobs;
    private final Agendas agendas;
    private final Departure departure = new Departure();
    private final Feed feed;
    private final MeetingPages pages;
    private final MeetingSummary summary;
    private final MeetingFigures figures;
    private final MeetingDuties duties;
    private final JointWatch joint;

    MeetingFeature(Kit kit) {
        commands = MeetingCommands.all(kit);
        jobs = jobs(kit);
        agendas = new Agendas(kit);
        feed = new Feed(kit);
        pages = new MeetingPages(kit);
        summary = new MeetingSummary(kit);
        figures = new MeetingFigures(kit);
        duties = new MeetingDuties(kit);
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
        departure.on(tx, event);
        feed.on(tx, event);
    }

    @Override
    public Summary summary(Transaction tx, Roster roster, Week week) {
        return summary.of(tx, roster, week);
    }

    @Override
    public List<Figure> figures(Transaction tx, Roster roster, Days days) {
        return figures.of(tx, roster, days);
    }

    @Override
    public List<Duty> duties(Transaction tx, Roster roster, Member member) {
        return duties.of(tx, roster, member);
    }

    @Override
    public List<Topic> held(Transaction tx, Roster roster, Instant now, String memberId) {
        return departure.held(tx, roster, now, memberId);
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
